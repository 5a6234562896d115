import { wordsOf } from './pdf-cells.ts';
import type { PdfTable, PdfTableRow } from './pdf-grid.ts';
import type { Run } from './pdf-page.ts';
import { pageNumber } from './pdf-running.ts';

/** Words closer than this, in characters, are of one cell. */
const wordGap = 0.5;
/** Columns stand at least so many characters apart on every line. */
const riverWidth = 0.3;
const fewestRows = 3;
const fewestColumns = 3;
/** A head of several rows may print its words across columns. */
const deepestHead = 3;
/** A cell goes on over at most so many lines between the lines of its row and the next. */
const mostWraps = 4;

type Line = readonly Run[];

/** Lines further apart, in characters, are not of one table. */
const farthest = 4;

const sizeOf = (line: Line): number => Math.max(...line.map(({ size }) => size));
const heightOf = (line: Line): number => line[0]?.y ?? 0;

/** How many cells a line may have: its words parted by gaps. */
function piecesOf(line: Line): number {
  const sorted = line.toSorted((a, b) => a.x - b.x);
  if (pageNumber.test(sorted.map(({ text }) => text).join(''))) return 0;
  let [pieces, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { x, width, size } of sorted) {
    if (x - end > size * wordGap) pieces += 1;
    end = Math.max(end, x + width);
  }
  return pieces;
}

/** White space that runs down through all lines: where each begins and ends, from the left. */
function riversOf(lines: readonly Line[]): { from: number; to: number }[] {
  const rivers: { from: number; to: number }[] = [];
  const runs = lines.flat().toSorted((a, b) => a.x - b.x);
  const least = riverWidth * Math.max(0, ...lines.map(sizeOf));
  let end = runs[0]?.x ?? 0;
  for (const { x, width } of runs) {
    if (x - end > least) rivers.push({ from: end, to: x });
    end = Math.max(end, x + width);
  }
  return rivers;
}

const crosses = ({ x, width }: Run, { from, to }: { from: number; to: number }): boolean =>
  x < from && x + width > to;

/** Lines of a page, from the first to behind the last, between which the words stand in columns. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly rivers: readonly { from: number; to: number }[];
}

/** Ranges of lines with three cells or more; a few lines between them may be the rest of a cell. */
function rangesOf(lines: readonly Line[]): [number, number][] {
  const ranges: [number, number][] = [];
  const isFar = (at: number): boolean =>
    heightOf(lines[at - 1] ?? []) - heightOf(lines[at] ?? []) > sizeOf(lines[at] ?? []) * farthest;
  for (const [at, line] of lines.entries()) {
    if (piecesOf(line) < fewestColumns) continue;
    const last = ranges.at(-1);
    const next = last?.[1] ?? 0;
    const isNear =
      at - next <= mostWraps && !lines.slice(next, at + 1).some((_, step) => isFar(next + step));
    if (last !== undefined && isNear) last[1] = at + 1;
    else ranges.push([at, at + 1]);
  }
  return ranges;
}

/** Whether a line below a table is of it: a total of few cells, or the rest of a cell of the last row. */
function goesOn(line: Line | undefined, above: Line, rivers: Block['rivers']): boolean {
  if (line === undefined || heightOf(above) - heightOf(line) > sizeOf(line) * 2.5) return false;
  const inFirst = line.some(({ x }) => x < (rivers[0]?.from ?? 0));
  const across = line.some((run) => rivers.some((river) => crosses(run, river)));
  return !across && piecesOf(line) > (inFirst ? 1 : 0);
}

/** The columns of a range of lines; null where it has fewer than three, or too few rows. */
function blockOf(lines: readonly Line[], [first, last]: readonly [number, number]): Block | null {
  const own = lines.slice(first, last);
  if (own.filter((line) => piecesOf(line) >= fewestColumns).length < fewestRows) return null;
  const heads = Math.max(0, Math.min(deepestHead, own.length - fewestRows));
  const tries = Array.from({ length: heads + 1 }, (_, head) => riversOf(own.slice(head)));
  const rivers = tries.reduce((best, one) => (one.length > best.length ? one : best));
  if (rivers.length < fewestColumns - 1) return null;
  let to = last;
  while (goesOn(lines[to], lines[to - 1] ?? [], rivers)) to += 1;
  return { from: first, to, rivers };
}

/** The rows of a block: the rest of a cell stands nearer to its row than rows do to each other. */
function rowsOf(lines: readonly Line[], { rivers }: Block): Run[][] {
  const begins = (line: Line): boolean => line.some(({ x }) => x < (rivers[0]?.from ?? 0));
  const isWhole = lines.map((line) => piecesOf(line) >= fewestColumns);
  const whole = lines.filter((_, at) => isWhole[at]).map(heightOf);
  const pitch = Math.min(...whole.slice(1).map((height, at) => (whole[at] ?? 0) - height));
  const rows = lines.map((line) => [...line]);
  for (const [at, line] of lines.entries()) {
    if (isWhole[at] === true || begins(line)) continue;
    const before = isWhole.findLastIndex((one, other) => one && other < at);
    const behind = isWhole.findIndex((one, other) => one && other > at);
    const far = (other: number): number =>
      other < 0
        ? Number.POSITIVE_INFINITY
        : Math.abs(heightOf(lines[other] ?? []) - heightOf(line));
    const [near, next] = far(before) <= far(behind) ? [before, behind] : [behind, before];
    if (far(near) > Math.min(far(next), pitch) * 0.8) continue;
    rows[near]?.push(...line);
    rows[at] = [];
  }
  return rows.filter((row) => row.length > 0);
}

function rowOf(runs: readonly Run[], { rivers }: Block, edges: readonly number[]): PdfTableRow {
  const columnOf = ({ x }: Run): number =>
    rivers.filter(({ from, to }) => x > (from + to) / 2).length;
  const byColumn = Map.groupBy(runs, columnOf);
  const cells = Array.from({ length: rivers.length + 1 }, (_, column) => {
    return wordsOf(byColumn.get(column) ?? [], (edges[column + 1] ?? 0) - (edges[column] ?? 0));
  });
  const spans = [...byColumn].flatMap(([from, own]) => {
    const end = Math.max(...own.map(({ x, width }) => x + width));
    const to = Math.max(from, rivers.filter((river) => end > river.to).length);
    return to > from ? [{ from, to, rows: 1 }] : [];
  });
  return { cells, spans, torn: [], struck: [] };
}

/**
 * The tables of a page that no lines are drawn for: rows of words that stand in at least three columns,
 * with white space running down between them. A cell without words is an empty one.
 *
 * @param lines the words of the page line by line, from the top
 */
export function unruledTables(lines: readonly Line[]): PdfTable[] {
  return rangesOf(lines).flatMap((range): PdfTable[] => {
    const block = blockOf(lines, range);
    if (block === null) return [];
    const own = lines.slice(block.from, block.to);
    const all = own.flat();
    const edges = [
      Math.min(...all.map(({ x }) => x)),
      ...block.rivers.map(({ from, to }) => (from + to) / 2),
      Math.max(...all.map(({ x, width }) => x + width)),
    ];
    const rows = rowsOf(own, block).map((row) => rowOf(row, block, edges));
    const top = Math.max(...all.map(({ y, size }) => y + size / 2));
    return [{ rows, runs: new Set(all), top }];
  });
}
