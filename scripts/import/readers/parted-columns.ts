import { bare } from '../lists/city-words.ts';
import { fieldOf } from '../lists/columns.ts';
import type { ListField } from '../../../src/facts/kinds/layout.ts';
import type { FaultyCell, Table, TableRow } from './table.ts';

/** A part of a table: some of its columns, with all rows. */
interface Part {
  readonly header: TableRow;
  readonly fields: readonly (ListField | null)[];
  readonly rows: TableRow[];
}

const filled = ({ cells }: TableRow): number => cells.filter((cell) => bare(cell) !== '').length;

/** A row of headings: at least two that lists have, and they are half of its cells. */
function fieldsOf(row: TableRow): (ListField | null)[] | null {
  const fields = row.cells.map(fieldOf);
  const known = new Set(fields.filter((field) => field !== null)).size;
  return known >= 2 && known * 2 >= filled(row) ? fields : null;
}

/** The parts by their headings, in the order in which they begin, and the rows that are of none. */
function partsOf(rows: readonly TableRow[]): {
  readonly parts: Part[];
  readonly others: TableRow[];
} {
  const parts = new Map<string, Part>();
  const others: TableRow[] = [];
  let open: Part | undefined;
  for (const row of rows) {
    const fields = fieldsOf(row);
    if (fields !== null) {
      const key = row.cells.map(bare).join('\t');
      open = parts.get(key) ?? { header: row, fields, rows: [] };
      parts.set(key, open);
    } else if (
      open !== undefined &&
      row.cells.length === open.header.cells.length &&
      filled(row) > 1
    )
      open.rows.push(row);
    else others.push(row);
  }
  return { parts: [...parts.values()], others };
}

/** Whether the columns that stand in both parts say the same in each row. */
function agree(left: Part, right: Part, shared: readonly ListField[]): boolean {
  return shared.every((field) => {
    const [one, other] = [left.fields.indexOf(field), right.fields.indexOf(field)];
    return left.rows.every(
      (row, at) => bare(row.cells[one] ?? '') === bare(right.rows[at]?.cells[other] ?? ''),
    );
  });
}

/**
 * A table that is too wide for its pages is printed in parts: some columns, then, on further pages, the
 * others of the same rows. Puts the rows together again where nothing speaks against it: two parts with
 * different headings and as many rows, and alike where a column (序号) is repeated. A person has to confirm it.
 */
export function withPartedColumns(table: Table): Table {
  const { parts, others } = partsOf(table.rows);
  const [left, right, more] = parts;
  if (left === undefined || right === undefined || more !== undefined) return table;
  if (left.rows.length !== right.rows.length || left.rows.length === 0) return table;
  const shared = left.fields.flatMap((field) =>
    field !== null && right.fields.includes(field) ? [field] : [],
  );
  const told = right.fields.filter((field) => field !== null && !shared.includes(field));
  if (told.length === 0 || shared.some((field) => field !== 'seq' && field !== 'name'))
    return table;
  if (!agree(left, right, shared)) return table;
  const kept = right.fields.flatMap((field, column) =>
    field !== null && shared.includes(field) ? [] : [column],
  );
  const width = left.header.cells.length;
  const joined = (row: TableRow, beside: TableRow | undefined): TableRow => ({
    line: row.line,
    cells: [...row.cells, ...kept.map((column) => beside?.cells[column] ?? '')],
  });
  const lines = new Map(right.rows.map(({ line }, at) => [line, left.rows[at]?.line ?? line]));
  const faulty = table.faulty.map((cell): FaultyCell => {
    const line = lines.get(cell.line);
    const column = kept.indexOf(cell.column);
    return line === undefined || column < 0 ? cell : { ...cell, line, column: width + column };
  });
  const rows = [
    ...others,
    joined(left.header, right.header),
    ...left.rows.map((row, at) => joined(row, right.rows[at])),
  ];
  const headings = kept.map((column) => bare(right.header.cells[column] ?? '')).join('、');
  const how = shared.length > 0 ? '按重复的列对上' : '按次序对上，没有可以核对的列';
  return {
    ...table,
    rows: rows.toSorted((a, b) => a.line - b.line),
    // Merged cells of columns that moved are no longer where they were.
    merges: table.merges.filter(({ first }) => !lines.has(first) && first !== right.header.line),
    faulty,
    doubts: [
      `表格的列分在几页上：第 ${right.header.line} 行起的“${headings}”接在前面各行之后（${how}）`,
    ],
  };
}
