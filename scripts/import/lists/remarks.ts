import type { Note, Spot } from '../problem.ts';
import type { TableRow } from '../readers/table.ts';
import { bareCell } from './body.ts';
import { leaves } from './classify.ts';
import type { ListField } from './columns.ts';

/** How many are told one by one. */
const fewRemarks = 20;

/**
 * What a column that is not taken in (备注) says against the row that it stands in: the row is read as a project
 * like all others, and its remark is on no page.
 *
 * @param rows the rows of data
 * @param fields of each column, null where it has none
 */
export function remarksOf(
  rows: readonly TableRow[],
  {
    fields,
    headings,
    base,
  }: {
    readonly fields: readonly (ListField | null)[];
    readonly headings: readonly string[];
    readonly base: Spot;
  },
): Note[] {
  const found = rows.flatMap(({ line, cells }) =>
    cells.flatMap((cell, column): Note[] => {
      const read = bareCell(cell);
      if (fields[column] !== null || !leaves.test(read)) return [];
      return [
        {
          code: 'IMPORT-REMARK',
          spot: { ...base, line, column: headings[column] ?? '' },
          what: '这一栏不收录，却写着这个片区可能已经不在名单里',
          read,
          action: '请与制发单位核实：已调出的，请制发单位另给没有列它的名单；仍在名单里的不必处理',
        },
      ];
    }),
  );
  return found.slice(0, fewRemarks);
}
