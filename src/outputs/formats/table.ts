import { toCsv, type CsvCell } from './csv.ts';

/** A column of a published table: name, words for people, Table Schema type, and its value in a row. */
export interface Column<T> {
  name: string;
  title: string;
  type: 'string' | 'integer' | 'number' | 'date';
  value: (row: T) => CsvCell;
}

/** Rows as CSV under the names of the columns; a missing value is an empty cell. */
export function toTable<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  return toCsv([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ]);
}
