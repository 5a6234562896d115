import { join } from 'node:path';
import { isNumberLine, isOrnament } from '../../../src/rules/policy/front.ts';
import { readMark } from '../../../src/rules/policy/marks.ts';
import { isDateLine, isSignature } from '../../../src/rules/policy/signature.ts';
import { readApart } from '../../scan/pdf-file.ts';
import { findColumns } from './pdf-columns.ts';
import { ruledTables, type PdfTable } from './pdf-grid.ts';
import { findFootNotes, markReferences, type FootNotes } from './pdf-notes.ts';
import type { Edges, PdfLine, PdfPage, Run, TornWords } from './pdf-page.ts';
import { pageNumber, runningLines } from './pdf-running.ts';
import { unruledTables } from './pdf-unruled.ts';
import { withoutRadicals } from './radicals.ts';
import { samePages, wordsAtEdge } from './pdf-words.ts';
import { TranscriptWriter, type Transcript } from './transcript.ts';

/** What a gap within a line stands for: none, the space between two words, or the wide one between two names. */
function blank(ems: number, latin: boolean): string {
  if (ems > 0.7) return '\u3000';
  return latin && ems > 0.2 ? ' ' : '';
}

function lineOf(runs: readonly Run[], page: number): PdfLine {
  const sorted = runs.toSorted((a, b) => a.x - b.x);
  const size = Math.max(...sorted.map((run) => run.size));
  const cells: string[] = [];
  const torn: TornWords[] = [];
  let end: number | null = null;
  for (const { text, x, width } of sorted) {
    const gap = end === null ? 0 : x - end;
    const before = cells.at(-1) ?? '';
    const latin = /[A-Za-z0-9]$/u.test(before) && /^[A-Za-z0-9]/u.test(text);
    if (end === null || gap > size * 1.6) cells.push(text);
    else cells[cells.length - 1] = `${before}${blank(gap / size, latin)}${text}`;
    // Words printed over others may be of the cell beside.
    if (end !== null && gap < -size * 0.5 && text.trim() !== '' && before.trim() !== '')
      torn.push({ words: text.trim(), columns: [cells.length - 1, cells.length] });
    end = x + width;
  }
  const words = cells.map((cell) => cell.trim());
  return {
    text: words.join('\t'),
    cells: words,
    ...(words.length > 1 && torn.length > 0 ? { torn } : {}),
    ruled: false,
    page,
    left: sorted[0]?.x ?? 0,
    right: end ?? 0,
    y: sorted[0]?.y ?? 0,
    size,
  };
}

/** The lines in the order in which they are read: two columns of text one after the other. */
function inColumns(printed: readonly (readonly Run[])[], page: number): PdfLine[] {
  const lines = (all: readonly (readonly Run[])[]): PdfLine[] =>
    all.map((runs) => lineOf(runs, page));
  // A page number between the columns belongs to neither.
  const whole = lines(printed);
  const isText = ({ text }: PdfLine): boolean => !pageNumber.test(text);
  const [from, to] = [whole.findIndex(isText), whole.findLastIndex(isText) + 1];
  const columns = findColumns(printed.slice(Math.max(0, from), to));
  if (columns === null) return whole;
  const sides = [lines(columns.left), lines(columns.right)].flatMap((side) => {
    const edges = edgesOf(side, 0);
    return side.map((line) => ({ ...line, edges }));
  });
  return [
    ...whole.slice(0, from + columns.first),
    ...sides,
    ...whole.slice(from + columns.last + 1),
  ];
}

/** The lines of a page in bands: a table across the text parts what stands above it from what stands below. */
function betweenTables(
  printed: readonly (readonly Run[])[],
  tables: readonly { readonly runs: ReadonlySet<Run>; readonly top: number }[],
): (readonly Run[])[][] {
  const all = printed.flat().flatMap(({ x, width }) => [x, x + width]);
  const middle = (Math.min(...all) + Math.max(...all)) / 2;
  const crosses = (runs: readonly Run[]): boolean =>
    runs.some(({ x }) => x < middle) && runs.some(({ x, width }) => x + width > middle);
  const tops = tables.filter(({ runs }) => crosses([...runs])).map(({ top }) => top);
  const band = (line: readonly Run[]): number =>
    tops.filter((top) => (line[0]?.y ?? 0) < top).length;
  return [...Map.groupBy(printed, band).values()];
}

/** The words of a page line by line, from the top: runs whose base lines lie close together are one. */
function printedLines(runs: readonly Run[]): Run[][] {
  const printed: Run[][] = [];
  let open: Run[] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y)) {
    const first = open[0];
    if (first !== undefined && first.y - run.y > Math.max(first.size, run.size) * 0.5) {
      printed.push(open);
      open = [];
    }
    open.push(run);
  }
  if (open.length > 0) printed.push(open);
  return printed;
}

/** The lines of a page from the top, those of its tables as rows of cells. */
function linesOf({ runs: all, rulings }: PdfPage, page: number): PdfLine[] {
  // The same words printed twice at one place are bold to a reader, and stand there once.
  const places = all.map(({ text, x, y }) => `${Math.round(x)} ${Math.round(y)} ${text}`);
  const once = all.filter((_, at) => places.indexOf(places[at] ?? '') === at);
  const ruled = ruledTables({ runs: once, rulings });
  const isOf = (tables: readonly PdfTable[], run: Run | undefined): boolean =>
    tables.some(({ runs }) => run !== undefined && runs.has(run));
  const printed = printedLines(once.filter((run) => !isOf(ruled, run)));
  const unruled = unruledTables(printed);
  const tables = [...ruled, ...unruled];
  const text = printed.filter(([first]) => !isOf(unruled, first));
  const lines = betweenTables(text, tables).flatMap((band) => inColumns(band, page));
  for (const table of tables) {
    const { top: y } = table;
    const below = lines.findIndex((line) => line.y < y);
    const place = { ruled: ruled.includes(table), page, left: 0, right: 0, y, size: 0 };
    const own = table.rows.map(({ cells, ...row }): PdfLine => {
      return { text: cells.join('\t'), cells: [...cells], ...row, ...place };
    });
    lines.splice(below < 0 ? lines.length : below, 0, ...own);
  }
  return lines;
}

/** Where the lines of a text begin and end. */
function edgesOf(lines: readonly PdfLine[], width: number): Edges {
  const plain = lines.filter(({ cells }) => cells.length === 1);
  if (plain.length === 0) return { left: 0, right: width, indented: false };
  const left = Math.min(...plain.map((line) => line.left));
  const reach = Math.max(...plain.map((line) => line.right));
  const full = plain.filter((line) => line.right > reach - line.size);
  // One long line alone is no edge: the margins of a page are alike.
  const right = full.length > 1 ? reach : Math.max(reach, width - left);
  const indented = plain.some((line) => line.left > left + line.size * 1.2);
  return { left, right, indented };
}

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
  if (isDateLine(line.text) || isSignature(line.text) || isNumberLine(line.text)) return false;
  const mark = readMark(line.text);
  return mark === null || (!ended && mark.rank >= 4);
}

/** The pages with radicals read as characters, and how many there were. */
function plainPages(pages: readonly PdfPage[]): { plain: PdfPage[]; radicals: number } {
  let radicals = 0;
  const plain = pages.map((page) => ({
    ...page,
    runs: page.runs.map((run) => {
      const { text, count } = withoutRadicals(run.text);
      radicals += count;
      return { ...run, text };
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
  const printed = noted.map((page, index) => linesOf(page, index + 1));
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
  if (sign) writer.paragraph(line.cells.join('\u3000\u3000'));
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
