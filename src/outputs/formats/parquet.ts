import { parquetWriteBuffer } from 'hyparquet-writer';
import type { CsvCell } from './csv.ts';
import type { Column, Table } from './table.ts';

const types = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

function valueOf(cell: CsvCell, { type }: Column): string | number | boolean | Date | null {
  if (cell === null) return null;
  if (type === 'date') return new Date(`${cell}T00:00:00Z`);
  if (type === 'boolean') return cell === 'true';
  return type === 'string' ? String(cell) : Number(cell);
}

/** A table as Parquet: codes stay text, days are days, a missing value is null. */
export function tableToParquet({ columns, rows }: Table): Uint8Array {
  const fields = columns.map(({ name, type }) => ({
    name,
    repetition_type: 'OPTIONAL' as const,
    ...types[type],
  }));
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [{ name: 'root', num_children: columns.length }, ...fields],
      columnData: columns.map((column, at) => ({
        name: column.name,
        data: rows.map((row) => valueOf(row[at] ?? null, column)),
      })),
      createdBy: 'mingdi',
    }),
  );
}
