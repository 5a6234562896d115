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

/** Room that a cell leaves beside its words, in parts of the size of a letter. */
const margin = 1.2;

/** Whether a line ends where its cell still has room for what begins the next: its end is meant. */
function endsEarly(line: readonly Run[], next: Run, width: number): boolean {
  const from = Math.min(...line.map(({ x }) => x));
  const to = Math.max(...line.map((run) => run.x + run.width));
  const first = (naturals(next)[0] ?? 0) + next.size * margin;
  return to - from + first < width;
}

/**
 * The words of a cell: its lines from the top, joined as a line that goes on. Digits are parted over two
 * lines where the first is full; else they are two numbers, and stay on two lines.
 */
export function wordsOf(runs: readonly Run[], width: number): string {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1);
    if (last?.[0] !== undefined && last[0].y - run.y <= Math.max(run.size, last[0].size) * 0.5)
      last.push(run);
    else lines.push([run]);
  }
  const printed = lines.map((line) => line.toSorted((a, b) => a.x - b.x));
  return printed
    .flatMap((line, at) =>
      line.map((run, place) => ({ run, above: place === 0 ? printed[at - 1] : undefined })),
    )
    .reduce((words, { run, above }) => {
      const { text } = run;
      const numbers = above !== undefined && /[\d.]$/u.test(words) && /^[\d.]/u.test(text);
      if (numbers && endsEarly(above, run, width)) return `${words}\n${text}`;
      const apart = /[A-Za-z0-9]$/u.test(words) && /^[A-Za-z]/u.test(text);
      return `${words}${apart ? ' ' : ''}${text}`;
    }, '')
    .trim();
}

const wide = /\p{Script=Han}|[\u3000-\u303F\uFF00-\uFF60]/u;

/** How wide each character of a run is by nature: wide ones fill their square, others half of it. */
function naturals({ text, width, size }: Run): number[] {
  const own = Array.from(text, (one) => size * (wide.test(one) ? 1 : one === ' ' ? 0.3 : 0.5));
  const sum = own.reduce((total, one) => total + one, 0);
  return sum > width ? own.map((one) => (one * width) / sum) : own;
}

/** A run in two at an upright line: where its words leave a gap for the line, or come nearest to it. */
function cutOnce(run: Run, wall: number): { parts: [Run, Run]; apart: boolean } {
  const characters = Array.from(run.text);
  const widths = naturals(run);
  const end = run.x + run.width;
  let best = { at: 1, cost: Number.POSITIVE_INFINITY, left: 0, right: 0 };
  let left = run.x;
  let rest = widths.reduce((total, one) => total + one, 0);
  for (let at = 1; at < characters.length; at += 1) {
    left += widths[at - 1] ?? 0;
    rest -= widths[at - 1] ?? 0;
    const right = end - rest;
    const cost = Math.max(0, left - wall) + Math.max(0, wall - right);
    if (cost < best.cost) best = { at, cost, left, right };
  }
  // A font may set figures as wide as characters: then the run fills its width, and leaves no gap.
  const evenly = Math.abs(run.width - run.size * characters.length) < run.size * 0.1;
  const [before, behind] = [
    characters.slice(0, best.at).join(''),
    characters.slice(best.at).join(''),
  ];
  return {
    parts: [
      { ...run, text: before, width: best.left - run.x },
      { ...run, text: behind, x: best.right, width: end - best.right },
    ],
    apart:
      /\s$/u.test(before) ||
      /^\s/u.test(behind) ||
      (best.right - best.left > run.size * 0.25 && !evenly),
  };
}

/** A run cut at the upright lines that it crosses: words of neighbouring cells may come as one run. */
function cutAt(run: Run, walls: readonly number[]): { pieces: Run[]; apart: boolean } {
  const edge = run.size * 0.3;
  const wall = walls.find((x) => x > run.x + edge && x < run.x + run.width - edge);
  if (wall === undefined || Array.from(run.text).length < 2) return { pieces: [run], apart: true };
  const {
    parts: [left, right],
    apart,
  } = cutOnce(run, wall);
  const rest = cutAt(
    right,
    walls.filter((x) => x > wall),
  );
  return { pieces: [left, ...rest.pieces], apart: apart && rest.apart };
}

/** Words that are printed over others of their cell: they may be those of the cell beside. */
function printedOver(runs: readonly Run[]): Run | undefined {
  return runs.find((run) =>
    runs.some((other) => {
      const sameLine = other !== run && Math.abs(other.y - run.y) < run.size * 0.3;
      const over = Math.min(run.x + run.width, other.x + other.width) - Math.max(run.x, other.x);
      return (
        sameLine &&
        run.x < other.x &&
        over > run.size * 0.5 &&
        run.text.trim() !== '' &&
        other.text.trim() !== ''
      );
    }),
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

/** The table of one group of lines; null where it is a frame, an underline or a drawing. */
function tableOf(
  lines: readonly Ruling[],
  { runs, struck }: { readonly runs: readonly Run[]; readonly struck: ReadonlySet<Run> },
): PdfTable | null {
  const level = lines.filter(isLevel);
  const upright = lines.filter((line) => !isLevel(line));
  const xs = clusters(upright.map(({ x0, x1 }) => (x0 + x1) / 2));
  const ys = clusters(level.map(({ y0, y1 }) => (y0 + y1) / 2)).toReversed();
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 2 || height < 1 || width > 60 || height > 2000) return null;
  const at = (all: readonly number[], index: number): number => all[index] ?? 0;
  const middleX = xs.map((x, column) => (x + at(xs, column + 1)) / 2);
  const middleY = ys.map((y, row) => (y + at(ys, row + 1)) / 2);
  const wallBehind = (row: number, column: number): boolean =>
    upright.some(
      ({ x0, x1, y0, y1 }) =>
        Math.abs((x0 + x1) / 2 - at(xs, column + 1)) <= near &&
        y0 <= at(middleY, row) &&
        y1 >= at(middleY, row),
    );
  const floorBelow = (row: number, column: number): boolean =>
    level.some(
      ({ x0, x1, y0, y1 }) =>
        Math.abs((y0 + y1) / 2 - at(ys, row + 1)) <= near &&
        x0 <= at(middleX, column) &&
        x1 >= at(middleX, column),
    );
  // The cell that each square of the grid belongs to: its first square, from the left and the top.
  const owner: number[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const own = row * width + column;
      if (column > 0 && !wallBehind(row, column - 1)) owner[own] = owner[own - 1] ?? own;
      else if (row > 0 && !floorBelow(row - 1, column)) owner[own] = owner[own - width] ?? own;
      else owner[own] = own;
    }
  }
  const cells = new Map<number, Run[]>();
  const taken = new Set<Run>();
  const torn = new Map<number, TornWords[]>();
  const struckAt = new Map<number, number[]>();
  for (const run of runs) {
    const middle = run.y + run.size * 0.35;
    const row = ys.findLastIndex((edge) => edge >= middle);
    const first = xs.findLastIndex((edge) => edge <= run.x + Math.min(run.width / 2, run.size / 2));
    if (row < 0 || row >= height || first < 0 || first >= width) continue;
    taken.add(run);
    const walls = xs.slice(1, -1).filter((_, column) => wallBehind(row, column));
    const { pieces, apart } = cutAt(run, walls);
    const columns: number[] = [];
    for (const piece of pieces) {
      const x = piece.x + Math.min(piece.width, piece.size) / 2;
      const column = Math.min(
        width - 1,
        xs.findLastIndex((edge) => edge <= x),
      );
      columns.push(column);
      if (struck.has(run)) struckAt.set(row, [...(struckAt.get(row) ?? []), column]);
      const own = owner[row * width + column] ?? 0;
      cells.set(own, [...(cells.get(own) ?? []), piece]);
    }
    if (!apart) torn.set(row, [...(torn.get(row) ?? []), { words: run.text.trim(), columns }]);
  }
  if (cells.size < 2) return null;
  for (const [own, words] of cells) {
    const over = printedOver(words);
    const [row, column] = [Math.floor(own / width), own % width];
    if (over !== undefined)
      torn.set(row, [
        ...(torn.get(row) ?? []),
        { words: over.text.trim(), columns: [column, column + 1] },
      ]);
  }
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const own = row * width + column;
      if (owner[own] !== own) return '';
      const end = xs.findIndex((_, next) => next > column && owner[row * width + next] !== own);
      return wordsOf(
        cells.get(own) ?? [],
        at(xs, Math.min(end < 0 ? width : end, width)) - at(xs, column),
      );
    }),
  );
  const isFilled = (row: number): boolean => rows[row]?.some((cell) => cell !== '') === true;
  const squaresOf = Map.groupBy(owner.keys(), (square) => owner[square] ?? square);
  const filled = rows.flatMap((cells, row): PdfTableRow[] =>
    isFilled(row)
      ? [
          {
            cells,
            torn: torn.get(row) ?? [],
            struck: struckAt.get(row) ?? [],
            spans: spansOf(squaresOf, { row, width, isFilled }),
          },
        ]
      : [],
  );
  return { rows: filled, runs: taken, top: at(ys, 0) };
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
