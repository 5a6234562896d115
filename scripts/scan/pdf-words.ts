/** Reads a PDF from standard input; prints a `PdfReading`. Run by `pdf-file.ts` alone. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { answerApart, isPdfFault } from './pdf-apart.ts';
import type { PdfReading } from './pdf-file.ts';
import { earlierRevisions, pdfStrings } from './pdf-strings.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

interface TextRun {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly transform: readonly number[];
}

/** Runs of one page, a line each; a gap within a line is a tab, so that a table keeps its cells. */
function pageText(runs: readonly TextRun[]): string {
  return runs.map(({ str, hasEOL }) => `${str}${hasEOL ? '\n' : ''}`).join('');
}

/**
 * Runs in the order in which the eye reads them, a line each: a page may be written in any order, and a
 * number piece by piece.
 */
function readingOrder(runs: readonly TextRun[]): string {
  const placed = runs
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform }) => ({ str, x: transform[4] ?? 0, y: Math.round(transform[5] ?? 0) }))
    .toSorted((a, b) => b.y - a.y || a.x - b.x);
  return placed.map(({ str, y }, at) => `${placed[at - 1]?.y === y ? '' : '\n'}${str}`).join('');
}

function textOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textOf);
  if (value instanceof Map) return [...value.values()].flatMap(textOf);
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
    ? Object.values(value).flatMap(textOf)
    : [];
}

async function readPages(pdf: PDFDocumentProxy, reading: Mutable<PdfReading>): Promise<void> {
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const where = `第 ${number} 页`;
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const runs = items as readonly TextRun[];
    reading.words.push(
      { where, text: pageText(runs) },
      { where, text: runs.map(({ str }) => str).join('\n') },
      { where, text: readingOrder(runs) },
    );
    if (runs.every(({ str }) => str.trim() === '')) reading.pictures.push(`${where}没有文字层`);
    const notes = (await page.getAnnotations()) as readonly Record<string, unknown>[];
    const spoken = notes.filter(({ subtype }) => subtype !== 'Link');
    reading.words.push({ where: `${where}的批注和表单`, text: textOf(notes).join('\n') });
    const comments = spoken.filter(({ subtype }) => subtype !== 'Widget').length;
    if (comments > 0) reading.unseen.push({ where, what: `${comments} 条批注` });
    page.cleanup();
  }
}

/** Text of the pages of an earlier revision; nothing where it cannot be opened by itself. */
async function readRevision(bytes: Uint8Array, reading: Mutable<PdfReading>): Promise<void> {
  const own: Mutable<PdfReading> = {
    words: [],
    unseen: [],
    files: [],
    pictures: [],
    refused: null,
  };
  try {
    await readPages(await open(bytes), own);
  } catch (error) {
    if (!isPdfFault(error)) throw error;
    return;
  }
  const known = new Set(reading.words.map(({ text }) => text));
  const words = own.words.filter(({ text }) => !known.has(text));
  reading.words.push(...words.map(({ where, text }) => ({ where: `改动前的${where}`, text })));
}

function open(data: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data,
    cMapUrl: `${join(root, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    stopAtErrors: false,
    verbosity: 0,
  }).promise;
}

async function read(bytes: Uint8Array): Promise<PdfReading> {
  const reading: Mutable<PdfReading> = {
    words: [],
    unseen: [],
    files: [],
    pictures: [],
    refused: null,
  };
  // The reader takes the bytes for itself.
  const own = Buffer.from(bytes);
  const pdf = await open(bytes);
  await readPages(pdf, reading);
  const { info, metadata } = await pdf.getMetadata();
  const raw = (metadata as { getRaw(): string | null } | null)?.getRaw() ?? '';
  reading.words.push({ where: '属性', text: [...textOf(info), raw].join('\n') });
  const outline = (await pdf.getOutline()) as unknown;
  reading.words.push({ where: '书签', text: textOf(outline).join('\n') });
  const scripts = await pdf.getJSActions();
  if (scripts) reading.words.push({ where: '脚本', text: textOf(scripts).join('\n') });
  for (const [id, { filename }] of (await pdf.getAttachments()) ?? []) {
    const content = (await pdf.getAttachmentContent(id)) as Uint8Array;
    reading.files.push({ name: filename, base64: Buffer.from(content).toString('base64') });
    reading.unseen.push({ where: filename, what: '嵌入的文件' });
  }
  const hidden = await pdf.getOptionalContentConfig();
  const layers = [...hidden].filter(
    ([, group]) => (group as { visible?: boolean }).visible === false,
  );
  if (layers.length > 0) reading.unseen.push({ where: '', what: `${layers.length} 个隐藏的图层` });
  const { text, unread } = pdfStrings(own);
  reading.words.push({ where: '看不见的字符串', text });
  reading.unseen.push(...unread.map((what) => ({ where: '', what })));
  for (const revision of earlierRevisions(own)) {
    await readRevision(new Uint8Array(revision), reading);
  }
  return reading;
}

await answerApart(read);
