import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { withoutRadicals } from '../import/documents/radicals.ts';
import { refusedFile } from './pdf-apart.ts';
import { merged, refused, type Opened } from './opened.ts';

/** What `pdf-words.ts` prints of one PDF: words by place, files in it as base64, pages without text. */
export interface PdfReading {
  readonly words: readonly { readonly where: string; readonly text: string }[];
  readonly unseen: readonly { readonly where: string; readonly what: string }[];
  readonly files: readonly { readonly name: string; readonly base64: string }[];
  readonly pictures: readonly string[];
  readonly refused: string | null;
}

/** How Node ends where it may take no more memory. */
const outOfMemory = 134;

const longest = 60_000;

/**
 * Hands bytes to a script in a process of its own, so that a hostile file can neither hang nor break the
 * caller; gives the JSON that it prints, null where it refused them, took over a minute or too much memory.
 *
 * @throws Error with what the script wrote, where it ended for another reason than its file
 */
export function readApart(script: string, bytes: Uint8Array): unknown {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=700', script],
    {
      input: bytes,
      timeout: longest,
      maxBuffer: 200_000_000,
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  if (status !== null && ![0, refusedFile, outOfMemory].includes(status)) {
    throw new Error(stderr.toString().trim());
  }
  return status === 0 ? JSON.parse(stdout.toString()) : null;
}

/**
 * Opens a PDF: text of its pages, notes, forms, properties, files in it.
 *
 * @param open opens a file that is in the PDF
 */
export function openPdf(
  bytes: Uint8Array,
  open: (name: string, content: Uint8Array) => Opened,
): Opened {
  const reading = readApart(join(import.meta.dirname, 'pdf-words.ts'), bytes) as PdfReading | null;
  if (reading === null) return refused('PDF 损坏、有密码或过大，打不开');
  if (reading.refused !== null) return refused(reading.refused);
  const files = reading.files.map(({ name, base64 }) => open(name, Buffer.from(base64, 'base64')));
  const own: Opened = {
    // Its fonts may hide the label of a number, or digits in words, behind radicals (⻋牌号, ⼀三八).
    words: reading.words.map(({ where, text }) => ({
      where,
      text: withoutRadicals(text).text,
      tabular: true,
    })),
    unseen: reading.unseen,
    pictures: reading.pictures,
    refused: [],
  };
  return merged([own, ...files]);
}
