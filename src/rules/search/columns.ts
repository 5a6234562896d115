/** Rows by column: what is alike stands together, and packs better. Null where a row lacks it. */
export type Columns<Row> = { [Key in keyof Row]-?: (Row[Key] | null)[] };

/** Takes rows; gives them by column. */
export function toColumns<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof Row)[];
  const columns = keys.map((key) => [key, rows.map((row) => row[key] ?? null)]);
  return Object.fromEntries(columns) as Columns<Row>;
}

/** Takes columns; gives their rows, without what they lack. */
export function toRows<Row extends object>(columns: Columns<Row>): Row[] {
  const all = Object.entries(columns) as [keyof Row, unknown[]][];
  const count = all[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, at) => {
    const there = all.filter(([, column]) => column[at] !== null);
    return Object.fromEntries(there.map(([key, column]) => [key, column[at]])) as Row;
  });
}

/** Figures, and what stands between them up to each mark. */
const pieces = /\d+|[^\d]+?[-/]|[^\d]+/gu;
const piecesOf = (text: string): string[] => text.match(pieces) ?? [];

/** Stands for the next figure, as wide as the one before. */
const next = '+';
const nextOf = (figure = ''): string => String(Number(figure) + 1).padStart(figure.length, '0');

/** As many pieces as one figure in base 36 tells. */
const mostShared = 35;

/**
 * Writes addresses or anchors as the steps from each to the next: the number of pieces they share, and
 * what is new, a figure that only counts on being `+`. They hold no spaces.
 */
export function writeSteps(all: readonly string[]): string {
  let before: string[] = [];
  return all
    .map((text) => {
      const own = piecesOf(text);
      const differs = own.findIndex((piece, at) => piece !== before[at]);
      const shared = Math.min(differs === -1 ? own.length : differs, mostShared);
      const figure = before[shared] ?? '';
      const [first = '', ...rest] = own.slice(shared);
      const counted = /^\d+$/.test(figure) && first === nextOf(figure) ? next : first;
      before = own;
      return shared.toString(36) + [counted, ...rest].join('');
    })
    .join(' ');
}

/** Reads what `writeSteps` wrote. */
export function readSteps(written: string): string[] {
  let before: string[] = [];
  return written.split(' ').map((step) => {
    const shared = Number.parseInt(step.charAt(0), 36);
    const rest = step.slice(1);
    const added = rest.startsWith(next) ? nextOf(before[shared]) + rest.slice(next.length) : rest;
    const text = before.slice(0, shared).join('') + added;
    before = piecesOf(text);
    return text;
  });
}
