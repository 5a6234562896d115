import type { Table, TableRow } from '../readers/table.ts';
import { bare } from './city-words.ts';
import { unitIn } from './columns.ts';

/** The headings above a row of a header, as one row. */
const headOf = (rows: readonly TableRow[], row: TableRow): TableRow => ({
  line: row.line,
  cells: row.cells.map((_, column) =>
    rows
      .slice(0, rows.indexOf(row))
      .map(({ cells }) => bare(cells[column]))
      .join(''),
  ),
});

/** A row that numbers the columns: 甲, 乙, 1, 2 or A, B, below their headings. */
function numbersColumns({ cells }: TableRow, above: TableRow): boolean {
  const filled = cells.flatMap((cell, column) =>
    bare(cell) === '' ? [] : [[bare(cell), bare(above.cells[column])] as const],
  );
  const marks = filled.map(([mark]) => mark.replace(/^[（(](.+)[）)]$/u, '$1'));
  const isHeaded = filled.every(([, heading]) => heading !== '');
  const inOrder = (order: string) => order.startsWith(marks.join('')) && marks.length > 2;
  const split = marks.findIndex((mark) => mark === '1');
  const letters = split < 0 ? marks : marks.slice(0, split);
  const figures = split < 0 ? [] : marks.slice(split);
  const areFigures = figures.every((mark, at) => mark === String(at + 1));
  const areLetters = letters.every((mark, at) => mark === '甲乙丙丁戊己庚辛壬癸'.charAt(at));
  // 1 | 2 | 3 alone may be a row of data: a name and a place are no figures.
  return (
    isHeaded &&
    (inOrder('ABCDEFGHIJKLMNOPQRST') ||
      (marks.length > 2 && areLetters && areFigures && letters.length + figures.length > 2))
  );
}

/** A row that says nothing but units below headings: 亩, 万元. */
function saysUnits({ cells }: TableRow, above: TableRow): boolean {
  const filled = cells.flatMap((cell, column) => (bare(cell) === '' ? [] : [column]));
  const unit = /^(?:亩|公顷|万?平方米|平方公里|㎡|m²|万?元|亿元|[个人户处宗栋年%％])$/u;
  return (
    filled.length > 0 &&
    filled.every((column) => unit.test(bare(cells[column])) && bare(above.cells[column]) !== '')
  );
}

/** How many rows below those of the headings number the columns or say their units. */
export function depthBelow(table: Table, start: number, depth: number): number {
  const heads = table.rows.slice(start, start + depth);
  const isPart = (row: TableRow) => {
    const head = headOf([...heads, row], row);
    return numbersColumns(row, head) || saysUnits(row, head);
  };
  const rows = table.rows.slice(start + depth, start + depth + 2);
  const first = rows.findIndex((row) => !isPart(row));
  return first < 0 ? rows.length : first;
}

/** How many rows the header has: as far down as cells merged in its first row, or a second row of headings. */
export function depthOf(table: Table, start: number): number {
  const row = table.rows[start];
  if (!row) return 1;
  const merged = table.merges.filter(({ first, last }) => first === row.line && last - first < 4);
  const deepest = Math.max(row.line, ...merged.map(({ last }) => last));
  if (deepest > row.line) return deepest - row.line + 1;
  const next = table.rows[start + 1];
  // （公顷） below 面积 is the rest of its heading.
  const units =
    next?.cells.flatMap((cell, column) =>
      bare(cell) === '' ? [] : [[cell, row.cells[column]] as const],
    ) ?? [];
  const areUnits = units.every(
    ([cell, above]) =>
      bare(above) !== '' && /^[（(].+[）)]$/u.test(bare(cell)) && !/\d/u.test(cell),
  );
  if (units.length > 0 && areUnits && units.some(([cell]) => unitIn(`面积${bare(cell)}`) !== null))
    return 2;
  const wide = merged.some(({ from, to }) => to > from);
  const under = next?.cells.some(
    (cell, column) => bare(cell) !== '' && bare(row.cells[column]) === '',
  );
  const headed = next?.cells.every((cell) => !/\d/u.test(cell)) === true;
  const filled = next?.cells.filter((cell) => bare(cell) !== '').length ?? 0;
  // One cell across the table heads the rows below it: it is a group.
  const isGroup =
    filled === 1 &&
    table.merges.some(({ first, from, to }) => first === next?.line && to - from > 1);
  const deeper = (wide || under === true) && headed && !isGroup;
  return deeper && filled > 0 && filled < row.cells.length ? 2 : 1;
}

/** The rows of a header without those that number its columns, which say nothing of them. */
export function withoutNumbers(rows: readonly TableRow[]): TableRow[] {
  return rows.filter((row, at) => at === 0 || !numbersColumns(row, headOf(rows, row)));
}
