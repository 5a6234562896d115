import { join } from 'node:path';
import { isNumberLine, isOrnament } from '../../../src/rules/policy/front.ts';
import { readMark } from '../../../src/rules/policy/marks.ts';
import { isDateLine, isSignature } from '../../../src/rules/policy/signature.ts';
import { readApart } from '../../scan/pdf-file.ts';
import { edgesOf, gutterOf, linesOf } from './pdf-lines.ts';
import { findFootNotes, markReferences, type FootNotes } from './pdf-notes.ts';
import type { Edges, PdfLine, PdfPage } from './pdf-page.ts';
import { runningLines } from './pdf-running.ts';
import { withoutRadicals } from './radicals.ts';
import { samePages, withoutGaps, wordsAtEdge } from './pdf-words.ts';
import { TranscriptWriter, type Transcript } from './transcript.ts';

/** Whether a line goes on the one before: that fills its width, and this begins at the left edge. */
function continues(before: PdfLine | undefined, line: PdfLine, page: Edges): boolean {
  if (before === undefined || before.cells.length > 1 || line.cells.length > 1) return false;
  if (isOrnament(before.text) || isOrnament(line.text)) return false;
  const edge = line.edges ?? page;
  const full = before.right > (before.edges ?? page).right - before.size * 1.8;
  const flush = line.left < edge.left + line.size * 0.9;
  const sameSize = Math.abs(before.size - line.size) < 1.5;
  if (!full || !flush || !sameSize) return false;
  const near = before.page !== line.page || before.y - line.y < line.size * 3.2;
  const ended = /[。：；！？]$/u.test(before.text);
  if (!near || (ended && !edge.indented)) return false;
  if ([before, line].some(({ text }) => isDateLine(text))) return false;
  if (isSignature(line.text) || isNumberLine(line.text)) return false;
  // 4.1.2 behind a whole sentence opens a clause of a technical text.
  if (ended && /^\d{1,2}(?:\.\d{1,2}){1,4}[\s\u3000]/u.test(line.text)) return false;
  const mark = readMark(line.text);
  return mark === null || (!ended && mark.rank >= 4);
}

/** The pages with radicals read as characters and no gaps around figures, and how many radicals there were. */
function plainPages(pages: readonly PdfPage[]): { plain: PdfPage[]; radicals: number } {
  let radicals = 0;
  const plain = pages.map((page) => ({
    ...page,
    runs: page.runs.map((run) => {
      const { text, count } = withoutRadicals(run.text);
      radicals += count;
      return { ...run, text: withoutGaps(text) };
    }),
  }));
  return { plain, radicals };
}

/** The lines of a page before its footnotes; what runs along its edges stays. */
function withoutNotes(
  page: PdfLine[],
  running: ReadonlyMap<PdfLine, string>,
  notes: FootNotes | null,
): PdfLine[] {
  if (notes === null) return page;
  const taken = new Set(page.filter((line) => !running.has(line)).slice(notes.from));
  return page.filter((line) => !taken.has(line));
}

/** Writes the footnotes of all pages behind the text, so that none stands in the midst of a sentence. */
function writeNotes(writer: TranscriptWriter, notes: readonly (FootNotes | null)[]): void {
  for (const { opens, text } of notes.flatMap((page) => page?.lines ?? [])) {
    if (opens) writer.footnote(text);
    else writer.join(text);
  }
  const pages = notes.flatMap((page, at) => (page === null ? [] : [at + 1]));
  if (pages.length > 0) writer.notices.push(`第 ${pages.join('、')} 页页脚的脚注收在正文之后`);
}

/** The pages with their marks of notes, their lines, what runs along their edges, and their footnotes. */
interface ReadPages {
  readonly noted: readonly ReturnType<typeof markReferences>[];
  readonly lines: readonly PdfLine[][];
  readonly running: ReadonlyMap<PdfLine, string>;
  readonly notes: readonly (FootNotes | null)[];
}

function readPages(plain: readonly PdfPage[]): ReadPages {
  const noted = plain.map(markReferences);
  const whole = noted.map((page, index) => linesOf(page, index + 1));
  const gutter = whole.map(gutterOf).find((one) => one !== null) ?? null;
  const printed = whole.map((lines, index) => {
    const page = noted[index];
    const isParted = page === undefined || gutter === null || gutterOf(lines) !== null;
    return isParted ? lines : linesOf(page, index + 1, gutter);
  });
  const running = runningLines(printed);
  const notes = noted.map((page, at) => {
    if (page.references.length === 0) return null;
    return findFootNotes(
      (printed[at] ?? []).filter((line) => !running.has(line)),
      page,
    );
  });
  const lines = printed.map((page, at) => withoutNotes(page, running, notes[at] ?? null));
  return { noted, lines, running, notes };
}

const formulaNumber = /^[（(]\s*\d{1,2}(?:[-—–.]\d{1,2})?\s*[）)]$/u;

/** Writes one line of the text: a row, a paragraph, or the rest of the paragraph before it. */
function writeLine(
  writer: TranscriptWriter,
  line: PdfLine,
  { before, edge }: { before: PdfLine | undefined; edge: ReturnType<typeof edgesOf> },
): void {
  if (line.ruled && before?.ruled === true && before.page !== line.page && line.cells[0] === '') {
    const words = line.cells.filter((cell) => cell !== '').join('、');
    writer.notices.push(
      `第 ${line.page} 页第一行“${words.slice(0, 20)}”可能是上一页末行的续行，没有接上`,
    );
  }
  // Bodies that sign side by side are no table.
  const sign = !line.ruled && line.cells.length > 1 && line.cells.every(isSignature);
  // The number of a formula stands at its right.
  const formula = !line.ruled && line.cells.length === 2 && formulaNumber.test(line.cells[1] ?? '');
  if (sign || formula) writer.paragraph(line.cells.join('\u3000\u3000'));
  else if (line.cells.length > 1) writer.row(line.cells, line.spans, line.struck);
  else if (continues(before, line, edge)) writer.join(line.text);
  else writer.paragraph(line.text);
  for (const { words, columns } of line.torn ?? []) writer.tear(words, columns);
}

/** The numbers of the pages (from 1) of which something holds, as notices print them; null where of none. */
function pagesWhere<T>(
  pages: readonly T[],
  holds: (page: T, at: number) => boolean,
): string | null {
  const numbers = pages.flatMap((page, at) => (holds(page, at) ? [at + 1] : []));
  return numbers.length === 0 ? null : numbers.join('、');
}

/** What a person should look at, because a PDF has words and places and nothing else. */
function noticesOf(
  plain: readonly PdfPage[],
  { noted, lines, running, notes }: ReadPages,
  radicals: number,
): string[] {
  const body = lines.map((page) => page.filter((line) => !running.has(line)));
  const unexplained = pagesWhere(
    noted,
    ({ references }, at) => references.length > 0 && notes[at] === null,
  );
  const parted = pagesWhere(body, (page) => page.some(({ edges }) => edges !== undefined));
  const unruled = body.flat().some(({ cells, ruled }) => cells.length > 1 && !ruled);
  const cut = wordsAtEdge(plain);
  const atEdge = `${cut.slice(0, 5).join('、')}${cut.length > 5 ? '等' : ''}`;
  const empty = lines.every((page) => page.length === 0)
    ? null
    : pagesWhere(lines, (page) => page.length === 0);
  const told = [
    unexplained !== null &&
      `第 ${unexplained} 页有注号（右上角的小数字），页脚没有认出它的脚注，可能混在正文里，请与原件核对`,
    parted !== null && `第 ${parted} 页排成两栏，先读左栏再读右栏，请与原件核对次序`,
    'PDF 只有文字和位置，段落和表格是推断的，请与原件逐段核对',
    radicals > 0 && `PDF 的字体把 ${radicals} 个字编成了部首（如“⽤”），已读作常用字（“用”）`,
    unruled && 'PDF 中有表格，单元格按文字的间隔划分，须人工核对',
    ...samePages(plain).map(
      (same) => `第 ${same.join('、')} 页的文字完全相同，可能有损坏的页，请与原件核对`,
    ),
    cut.length > 0 && `${atEdge} ${cut.length} 处文字写到了纸边，纸外的字没有收录`,
    empty !== null && `第 ${empty} 页没有文字层，没有收录`,
  ];
  return told.filter((one) => one !== false);
}

/** Puts the lines of a PDF's pages in order: paragraphs joined, running heads and page numbers told. */
export function writePages(pages: readonly PdfPage[]): Transcript {
  const writer = new TranscriptWriter();
  const { plain, radicals } = plainPages(pages);
  const read = readPages(plain);
  const { lines, running, notes } = read;
  const body = lines.flat().filter((line) => !running.has(line));
  const edge = edgesOf(body, Math.max(0, ...pages.map(({ width }) => width)));
  let before: PdfLine | undefined;
  for (const line of lines.flat()) {
    const reason = running.get(line);
    if (reason !== undefined) {
      writer.drop(line.text, reason);
      continue;
    }
    writeLine(writer, line, { before, edge });
    before = line;
  }
  writeNotes(writer, notes);
  writer.notices.push(...noticesOf(plain, read, radicals));
  return writer.finish();
}

/** Reads the pages of a PDF in a process of its own; null where it is damaged, locked or too large. */
export function pdfPages(bytes: Uint8Array): PdfPage[] | null {
  return readApart(join(import.meta.dirname, 'pdf-runs.ts'), bytes) as PdfPage[] | null;
}
