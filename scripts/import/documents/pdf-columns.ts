import type { Run } from './pdf-page.ts';

/** Lines that stand in two columns: they are read down the left one, then down the right one. */
export interface Columns {
  /** Of the lines from the top: the first and the last of them. */
  readonly first: number;
  readonly last: number;
  readonly left: readonly (readonly Run[])[];
  readonly right: readonly (readonly Run[])[];
}

const fewestLines = 4;
/** On a page whose text has columns on others, so many lines of one are enough. */
const fewestKept = 2;
/** So many characters a line are prose; the cells of a table are shorter. */
const longLine = 8;

/** Cells stand so many characters apart; behind 第三条 one blank is printed. */
const cellGap = 1.6;

const endOf = (runs: readonly Run[]): number => Math.max(...runs.map(({ x, width }) => x + width));
const startOf = (runs: readonly Run[]): number => Math.min(...runs.map(({ x }) => x));
const lengthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Places where a wide gap parts the words of a line. */
function gapsOf(line: readonly Run[], least = 1): number[] {
  const sorted = line.toSorted((a, b) => a.x - b.x);
  return sorted.flatMap((run, at) => {
    const next = sorted[at + 1];
    if (next === undefined) return [];
    const gap = next.x - (run.x + run.width);
    return gap > run.size * least ? [run.x + run.width + gap / 2] : [];
  });
}

/** Whether the lines of one side are running text: most are long, and fill the column from its edge. */
function isProse(side: readonly (readonly Run[])[]): boolean {
  if (side.length < fewestLines) return false;
  const size = side[0]?.[0]?.size ?? 12;
  const [left, right] = [Math.min(...side.map(startOf)), Math.max(...side.map(endOf))];
  const share = (fits: (line: readonly Run[]) => boolean): number =>
    side.filter(fits).length / side.length;
  return (
    share((line) => lengthOf(line) >= longLine) >= 0.5 &&
    // Cells stand apart; the words of a sentence do not.
    share((line) => gapsOf(line, cellGap).length === 0) >= 0.7 &&
    share((line) => endOf(line) > right - size * 2) >= 0.5 &&
    // A title in the middle and a signature at the right keep to the column too.
    share((line) => {
      const [before, behind] = [startOf(line) - left, right - endOf(line)];
      const isSet = behind < size * 2.5 || Math.abs(before - behind) < size;
      return before < size * 2.5 || isSet;
    }) >= 0.7
  );
}

/**
 * Whether the lines of one side stand in a column that other pages have: from its edge, with sentences in it;
 * a table whose cells happen to stand there has none.
 */
function keepsColumn(side: readonly (readonly Run[])[], edge: number): boolean {
  const size = side[0]?.[0]?.size ?? 12;
  const fits = side.filter(
    (line) => startOf(line) < edge + size * 2.5 && gapsOf(line, cellGap).length === 0,
  );
  const isText = side.some((line) => /[。；！]/u.test(line.map(({ text }) => text).join('')));
  return isText && side.length >= fewestKept && fits.length / side.length >= 0.7;
}

/** Where two columns of running text stand on a page: the left edge of each, and the middle between them. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/**
 * Finds two columns of running text among the lines of a page, from the top; null where the page has one.
 * A table of two columns is none: its cells do not fill their column.
 *
 * @param known where other pages of the text have their columns: a shorter page has them there too
 */
export function findColumns(
  lines: readonly (readonly Run[])[],
  known: Gutter | null = null,
): Columns | null {
  const gutters =
    known === null
      ? new Set(lines.flatMap((line) => gapsOf(line)).map((x) => Math.round(x / 4) * 4))
      : [known.middle];
  let best: Columns | null = null;
  for (const gutter of gutters) {
    const crosses = (line: readonly Run[]): boolean =>
      line.some(({ x, width }) => x < gutter - 1 && x + width > gutter + 1);
    const areColumns = (left: Columns['left'], right: Columns['right']): boolean =>
      known === null
        ? isProse(left) && isProse(right)
        : keepsColumn(left, known.left) && keepsColumn(right, known.right);
    let first = -1;
    for (let at = 0; at <= lines.length; at += 1) {
      const line = lines[at];
      if (line !== undefined && !crosses(line)) {
        if (first < 0) first = at;
        continue;
      }
      if (first >= 0) {
        const band = lines.slice(first, at);
        const side = (isLeft: boolean) =>
          band
            .map((runs) => runs.filter(({ x }) => x < gutter === isLeft))
            .filter((runs) => runs.length > 0);
        const [left, right] = [side(true), side(false)];
        const isLonger = best === null || at - 1 - first > best.last - best.first;
        if (isLonger && areColumns(left, right)) best = { first, last: at - 1, left, right };
      }
      first = -1;
    }
  }
  return best;
}
