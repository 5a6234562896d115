import { write } from 'hucre';
import type { Table } from './table.ts';

/**
 * A table as a workbook of one sheet with a frozen heading. Its dates are those of the data, so that
 * the same data give the same bytes.
 *
 * @param asOf the newest day of the data; null where there is none
 */
export async function tableToXlsx(
  { columns, rows }: Table,
  { title, sheet, asOf }: { title: string; sheet: string; asOf: string | null },
): Promise<Uint8Array> {
  const date = new Date(`${asOf ?? '1980-01-01'}T00:00:00Z`);
  return write({
    properties: { title, created: date, modified: date },
    sheets: [
      {
        name: sheet,
        columns: columns.map(() => ({ autoWidth: true })),
        rows: [columns.map(({ name }) => name), ...rows.map((row) => [...row])],
        freezePane: { rows: 1 },
      },
    ],
  });
}
