import type { Clause } from '../../../src/facts/kinds/policy.ts';
import { readSequence } from '../../../src/rules/project/number.ts';
import { isFigure } from '../lists/city-words.ts';
import { headsList, rowsOfTable, type CellMarks } from './document.ts';
import type { TableRow } from './table.ts';

type ClauseTable = NonNullable<Clause['table']>;

/** A table of a text that may be the rest of a list, and is not read. */
export interface UnreadTable {
  readonly line: number;
  readonly words: string;
}

/** The lists in the tables of a text. */
export interface ListsOfTables {
  /** Rows of each list, with those of the tables that go on with it. */
  readonly lists: readonly (readonly TableRow[])[];
  readonly unread: readonly UnreadTable[];
}

/** All rows of a table that has no header: what was taken for it is its first. */
const everyRow = ({ columns, rows }: ClauseTable): (readonly string[])[] => [
  columns,
  ...rows.map(({ cells }) => cells),
];

const numbersOf = (rows: readonly (readonly string[])[]): number[] =>
  rows.flatMap(([first = '']) => readSequence(first) ?? []);

const isNumber = (cell: string): boolean => isFigure(cell.trim());

const isNumbered = ([first = '']: readonly string[]): boolean => readSequence(first) !== null;

/**
 * Whether the numbered rows of a table without headings have under each column what those of a list have: no
 * words where it has figures alone.
 */
function fits(rows: readonly (readonly string[])[], list: readonly (readonly string[])[]): boolean {
  const numbered = list.filter(isNumbered);
  const cellsOf = (all: readonly (readonly string[])[], column: number): string[] =>
    all.map((cells) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  return (list[0] ?? []).every((_, column) => {
    const own = cellsOf(numbered, column);
    return (
      own.length === 0 ||
      !own.every(isNumber) ||
      cellsOf(rows.filter(isNumbered), column).every(isNumber)
    );
  });
}

/**
 * Whether the first row of a table may be one of a list: it has a number, or a word that the list has in
 * that column. One that has neither heads a table of its own.
 */
const isLikeRow = (first: readonly string[], list: readonly (readonly string[])[]): boolean =>
  first.some(
    (cell, column) =>
      isNumber(cell) || list.some((cells) => cell.trim() !== '' && cells[column] === cell),
  );

/**
 * The lists of a text, each with the tables that it goes on in behind a page: under the same headings
 * (续表), or as wide and without any, where the first number counts on.
 *
 * @param tables all of them, in print order
 * @param lines of the whole text
 */
export function listsOfTables(
  tables: readonly ClauseTable[],
  lines: readonly string[],
  marks: CellMarks,
): ListsOfTables {
  const lists: TableRow[][] = [];
  const unread: UnreadTable[] = [];
  let list: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    numbers: readonly number[];
  } | null = null;
  for (const table of tables) {
    const isHeaded = headsList(table, lines, marks);
    const rows = isHeaded ? table.rows.map(({ cells }) => cells) : everyRow(table);
    const numbers = numbersOf(rows);
    const last = list?.numbers.at(-1);
    const isNext = last !== undefined && numbers[0] === last + 1;
    const isSame =
      list !== null &&
      (isHeaded
        ? table.columns.join('\t') === list.columns.join('\t')
        : table.columns.length === list.columns.length);
    const isRest = isHeaded || (list !== null && fits(rows, list.rows));
    if (isSame && isNext && isRest && list !== null) {
      lists.at(-1)?.push(...rowsOfTable(table, lines));
      list.numbers = numbers;
    } else if (isHeaded) {
      lists.push(rowsOfTable(table, lines));
      list = { columns: table.columns, rows, numbers };
    } else if (isSame && list !== null && isRest && isLikeRow(rows[0] ?? [], list.rows)) {
      const [first = []] = rows;
      const line = table.head?.[0]?.line ?? (table.rows[0]?.line ?? 2) - 1;
      const words = first.filter((cell) => cell.trim() !== '').join('｜');
      unread.push({ line, words: words.slice(0, 60) });
    } else if (!isSame) {
      list = null;
    }
  }
  return { lists, unread };
}
