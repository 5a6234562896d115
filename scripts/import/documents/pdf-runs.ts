// Reads a PDF from standard input; prints the `PdfPage`s of its text layer. Run by `pdf.ts` alone.
import { readFileSync } from 'node:fs';
import { readPdfPages } from './pdf-pages.ts';

try {
  process.stdout.write(JSON.stringify(await readPdfPages(new Uint8Array(readFileSync(0)))));
} catch {
  process.exitCode = 1;
}
