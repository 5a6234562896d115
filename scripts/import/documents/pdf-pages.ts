import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { rulingsOf } from './pdf-rulings.ts';
import type { PdfPage } from './pdf-page.ts';

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * The text layer of a PDF, page by page.
 *
 * @throws Error where it is damaged or locked
 */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({
    // A copy: the reader takes the bytes away.
    data: bytes.slice(),
    cMapUrl: `${join(root, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    verbosity: 0,
    stopAtErrors: true,
  });
  const pdf = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const runs = (items as readonly TextItem[])
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform, width: length, height: size }) => ({
        text: str,
        x: transform[4] ?? 0,
        y: transform[5] ?? 0,
        width: length,
        size: size || Math.abs(transform[3] ?? 12),
      }));
    // A scanned page has no words to part; its pictures would only be unpacked for nothing.
    const rulings = runs.length === 0 ? [] : await rulingsOf(page);
    pages.push({ width, height, runs, rulings });
    page.cleanup();
  }
  await task.destroy();
  return pages;
}
