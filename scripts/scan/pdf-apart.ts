import { readFileSync } from 'node:fs';

/** Exit code of a script that reads a PDF in a process of its own and refuses it. */
export const refusedFile = 3;

/**
 * Whether the reader of PDF refused its file: what it throws over one is named so, its worker's faults
 * too, or is thrown in its own code.
 */
export const isPdfFault = (error: unknown): boolean =>
  error instanceof Error &&
  (/(?:Exception|^FormatError)$/u.test(error.name) ||
    /\n\s+at [^\n]*/u.exec(error.stack ?? '')?.[0].includes('pdfjs-dist') === true);

/**
 * Reads the PDF that stands on standard input and prints what was read as JSON. A file that is refused ends
 * the process as such; any other fault ends it as Node ends what nobody catches.
 */
export async function answerApart(read: (bytes: Uint8Array) => Promise<unknown>): Promise<void> {
  try {
    process.stdout.write(JSON.stringify(await read(new Uint8Array(readFileSync(0)))));
  } catch (error) {
    if (!isPdfFault(error)) throw error;
    process.exitCode = refusedFile;
  }
}
