import { findColumns, type Gutter } from './pdf-columns.ts';
import { ruledTables, type PdfTable } from './pdf-grid.ts';
import type { Edges, PdfLine, PdfPage, Run, TornWords } from './pdf-page.ts';
import { pageNumber } from './pdf-running.ts';
import { unruledTables } from './pdf-unruled.ts';

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

/** Where the lines of a text begin and end. */
export function edgesOf(lines: readonly PdfLine[], width: number): Edges {
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

/** The lines in the order in which they are read: two columns of text one after the other. */
function inColumns(
  printed: readonly (readonly Run[])[],
  page: number,
  known: Gutter | null,
): PdfLine[] {
  const lines = (all: readonly (readonly Run[])[]): PdfLine[] =>
    all.map((runs) => lineOf(runs, page));
  // A page number between the columns belongs to neither.
  const whole = lines(printed);
  const sizes = whole.map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  // A running head in small print stands above the columns, not in them.
  const isText = ({ text, size }: PdfLine): boolean =>
    !pageNumber.test(text) && (known === null || size > usual * 0.85);
  const [from, to] = [whole.findIndex(isText), whole.findLastIndex(isText) + 1];
  const columns = findColumns(printed.slice(Math.max(0, from), to), known);
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

/** Where the columns of a page stand whose lines were read in two; null where it has one. */
export function gutterOf(lines: readonly PdfLine[]): Gutter | null {
  const sides = [...new Set(lines.flatMap(({ edges }) => edges ?? []))];
  const [left, right] = sides.toSorted((a, b) => a.left - b.left);
  if (sides.length !== 2 || left === undefined || right === undefined) return null;
  return { left: left.left, right: right.left, middle: (left.right + right.left) / 2 };
}

/**
 * The lines of a page from the top, those of its tables as rows of cells.
 *
 * @param known where other pages of the text have two columns
 */
export function linesOf(
  { runs: all, rulings }: PdfPage,
  page: number,
  known: Gutter | null = null,
): PdfLine[] {
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
  const lines = betweenTables(text, tables).flatMap((band) => inColumns(band, page, known));
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
