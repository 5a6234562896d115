import { cutAt, printedOver, wordsOf } from './pdf-cells.ts';
import type { PdfPage, Run, TornWords } from './pdf-page.ts';
import type { Ruling } from './pdf-rulings.ts';
import type { SpanningCell } from './transcript.ts';

/** A row of such a table, and the merged cells that begin in it. */
export interface PdfTableRow {
  readonly cells: readonly string[];
  readonly spans: readonly SpanningCell[];
  /** Words that stand across an upright line without a gap for it: they may be of either cell. */
  readonly torn: readonly TornWords[];
  /** Columns of cells with words that a line goes through. */
  readonly struck: readonly number[];
}

/** A table of a page: its rows from the top, and where it stands. */
export interface PdfTable {
  readonly rows: readonly PdfTableRow[];
  /** The words in it. */
  readonly runs: ReadonlySet<Run>;
  readonly top: number;
}

/** Lines closer than this, in points, are drawn double. */
const near = 4;

/** Places that lie close together, each run of them as its middle, ascending. */
function clusters(values: readonly number[]): number[] {
  const found: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && value - (last.at(-1) ?? 0) <= near) last.push(value);
    else found.push([value]);
  }
  return found.map((own) => ((own[0] ?? 0) + (own.at(-1) ?? 0)) / 2);
}

const isLevel = ({ x0, y0, x1, y1 }: Ruling): boolean => x1 - x0 >= y1 - y0;
const touch = (a: Ruling, b: Ruling): boolean =>
  a.x0 <= b.x1 + near && b.x0 <= a.x1 + near && a.y0 <= b.y1 + near && b.y0 <= a.y1 + near;

/** Lines that touch each other, group by group. */
function groups(rulings: readonly Ruling[]): Ruling[][] {
  const parents = rulings.map((_, at) => at);
  const root = (at: number): number => {
    let own = at;
    while (parents[own] !== own) own = parents[own] ?? own;
    parents[at] = own;
    return own;
  };
  // Ascending by their left edge: what begins beyond this line's end touches it no more.
  const order = rulings
    .map((_, at) => at)
    .sort((a, b) => (rulings[a]?.x0 ?? 0) - (rulings[b]?.x0 ?? 0));
  for (const [place, at] of order.entries()) {
    const own = rulings[at];
    for (const other of order.slice(place + 1)) {
      const next = rulings[other];
      if (own === undefined || next === undefined || next.x0 > own.x1 + near) break;
      if (touch(own, next)) parents[root(other)] = root(at);
    }
  }
  return [...Map.groupBy(rulings.keys(), root).values()].map((all) =>
    all.flatMap((at) => rulings[at] ?? []),
  );
}

/** The merged cells that begin in a row, by the squares of the grid that belong to each first square. */
function spansOf(
  squaresOf: ReadonlyMap<number, readonly number[]>,
  { row, width, isFilled }: { row: number; width: number; isFilled: (row: number) => boolean },
): SpanningCell[] {
  return Array.from({ length: width }, (_, column) => column).flatMap((from) => {
    const squares = squaresOf.get(row * width + from) ?? [];
    if (squares.length < 2) return [];
    const to = Math.max(...squares.map((at) => at % width));
    const below = new Set(squares.map((at) => Math.floor(at / width)).filter(isFilled));
    return [{ from, to, rows: Math.max(1, below.size) }];
  });
}

/** The lines of a table, and which squares between them belong to one cell. */
interface Grid {
  /** Where its upright lines stand, from the left. */
  readonly xs: readonly number[];
  /** Where its level lines stand, from the top. */
  readonly ys: readonly number[];
  /** Squares in a row, and rows. */
  readonly width: number;
  readonly height: number;
  /** The upright lines within a row that part its cells. */
  readonly wallsOf: (row: number) => number[];
  /** Of each square, row by row, the first square of its cell, from the left and the top. */
  readonly owner: readonly number[];
}

const place = (all: readonly number[], index: number): number => all[index] ?? 0;
const middles = (all: readonly number[]): number[] =>
  all.map((one, index) => (one + place(all, index + 1)) / 2);

/** The grid of one group of lines; null where it is a frame, an underline or a drawing. */
function gridOf(lines: readonly Ruling[]): Grid | null {
  const level = lines.filter(isLevel);
  const upright = lines.filter((line) => !isLevel(line));
  const xs = clusters(upright.map(({ x0, x1 }) => (x0 + x1) / 2));
  const ys = clusters(level.map(({ y0, y1 }) => (y0 + y1) / 2)).toReversed();
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 2 || height < 1 || width > 60 || height > 2000) return null;
  const [middleX, middleY] = [middles(xs), middles(ys)];
  const wallBehind = (row: number, column: number): boolean =>
    upright.some(
      ({ x0, x1, y0, y1 }) =>
        Math.abs((x0 + x1) / 2 - place(xs, column + 1)) <= near &&
        y0 <= place(middleY, row) &&
        y1 >= place(middleY, row),
    );
  const floorBelow = (row: number, column: number): boolean =>
    level.some(
      ({ x0, x1, y0, y1 }) =>
        Math.abs((y0 + y1) / 2 - place(ys, row + 1)) <= near &&
        x0 <= place(middleX, column) &&
        x1 >= place(middleX, column),
    );
  const owner: number[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const own = row * width + column;
      if (column > 0 && !wallBehind(row, column - 1)) owner[own] = owner[own - 1] ?? own;
      else if (row > 0 && !floorBelow(row - 1, column)) owner[own] = owner[own - width] ?? own;
      else owner[own] = own;
    }
  }
  const wallsOf = (row: number) => xs.slice(1, -1).filter((_, column) => wallBehind(row, column));
  return { xs, ys, width, height, wallsOf, owner };
}

/** The words of a page, and those that a line goes through. */
interface Words {
  readonly runs: readonly Run[];
  readonly struck: ReadonlySet<Run>;
}

/** The words in a grid, by the first square of their cell; what is to be told of them, by row. */
interface Filling {
  readonly cells: Map<number, Run[]>;
  readonly taken: Set<Run>;
  readonly torn: Map<number, TornWords[]>;
  readonly struck: Map<number, number[]>;
}

function push<Key, Value>(all: Map<Key, Value[]>, key: Key, value: Value): void {
  all.set(key, [...(all.get(key) ?? []), value]);
}

/** Puts the words into the cells of the grid where they stand. */
function fill({ xs, ys, width, height, wallsOf, owner }: Grid, { runs, struck }: Words): Filling {
  const filling: Filling = {
    cells: new Map<number, Run[]>(),
    taken: new Set<Run>(),
    torn: new Map<number, TornWords[]>(),
    struck: new Map<number, number[]>(),
  };
  const columnAt = (x: number): number => xs.findLastIndex((edge) => edge <= x);
  for (const run of runs) {
    const middle = run.y + run.size * 0.35;
    const row = ys.findLastIndex((edge) => edge >= middle);
    const first = columnAt(run.x + Math.min(run.width / 2, run.size / 2));
    if (row < 0 || row >= height || first < 0 || first >= width) continue;
    filling.taken.add(run);
    const { pieces, apart } = cutAt(run, wallsOf(row));
    const columns = pieces.map((piece) =>
      Math.min(width - 1, columnAt(piece.x + Math.min(piece.width, piece.size) / 2)),
    );
    for (const [at, piece] of pieces.entries()) {
      const column = columns[at] ?? 0;
      if (struck.has(run)) push(filling.struck, row, column);
      push(filling.cells, owner[row * width + column] ?? 0, piece);
    }
    if (!apart) push(filling.torn, row, { words: run.text.trim(), columns });
  }
  return filling;
}

/** Notes words that are printed over others of their cell. */
function tellPrintedOver({ cells, torn }: Filling, { width }: Grid): void {
  for (const [own, words] of cells) {
    const over = printedOver(words);
    const [row, column] = [Math.floor(own / width), own % width];
    if (over !== undefined)
      push(torn, row, { words: over.text.trim(), columns: [column, column + 1] });
  }
}

/** The table of one group of lines; null where it is a frame, an underline or a drawing. */
function tableOf(lines: readonly Ruling[], words: Words): PdfTable | null {
  const grid = gridOf(lines);
  if (grid === null) return null;
  const filling = fill(grid, words);
  if (filling.cells.size < 2) return null;
  tellPrintedOver(filling, grid);
  const { xs, ys, width, height, owner } = grid;
  const wordsIn = (row: number, column: number): string => {
    const own = row * width + column;
    if (owner[own] !== own) return '';
    const end = xs.findIndex((_, next) => next > column && owner[row * width + next] !== own);
    const right = place(xs, Math.min(end < 0 ? width : end, width));
    return wordsOf(filling.cells.get(own) ?? [], right - place(xs, column));
  };
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => wordsIn(row, column)),
  );
  const isFilled = (row: number): boolean => rows[row]?.some((cell) => cell !== '') === true;
  const squaresOf = Map.groupBy(owner.keys(), (square) => owner[square] ?? square);
  const filled = rows.flatMap((cells, row): PdfTableRow[] =>
    isFilled(row)
      ? [
          {
            cells,
            torn: filling.torn.get(row) ?? [],
            struck: filling.struck.get(row) ?? [],
            spans: spansOf(squaresOf, { row, width, isFilled }),
          },
        ]
      : [],
  );
  return { rows: filled, runs: filling.taken, top: place(ys, 0) };
}

/** The words that a level line goes through, at the height of their middle and for most of their length. */
function struckBy({ x0, x1, y0, y1 }: Ruling, runs: readonly Run[]): Run[] {
  const middle = (y0 + y1) / 2;
  return runs.filter(({ x, y, width, size, text }) => {
    const through = middle > y + size * 0.12 && middle < y + size * 0.6;
    return through && text.trim() !== '' && Math.min(x1, x + width) - Math.max(x0, x) > width * 0.6;
  });
}

/** The tables of a page that are drawn with ruled lines, from the top; lines through words are none of these. */
export function ruledTables({ runs, rulings }: Pick<PdfPage, 'runs' | 'rulings'>): PdfTable[] {
  const struck = new Set<Run>();
  const borders = rulings.filter((ruling) => {
    const words = isLevel(ruling) ? struckBy(ruling, runs) : [];
    for (const run of words) struck.add(run);
    return words.length === 0;
  });
  return groups(borders)
    .flatMap((lines) => tableOf(lines, { runs, struck }) ?? [])
    .sort((a, b) => b.top - a.top);
}
