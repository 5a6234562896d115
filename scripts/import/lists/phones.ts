import { landlinesIn } from '../../../src/rules/disclosure/scan/landline.ts';
import { plainForm } from '../../../src/rules/disclosure/scan/plain-text.ts';
import type { Note, Spot } from '../problem.ts';
import type { Table } from '../readers/table.ts';

/** The code of what is told of the landlines that a list prints. */
export const phonesCode = 'IMPORT-PHONES';

/** How many are named one by one. */
const fewPhones = 8;

/**
 * The landlines that a list prints, in one note: they go on the web with the original. Those beside the name
 * of a person never come so far (`landlinesOfPersons`).
 */
export function phonesOf(table: Table, spot: Spot): Note[] {
  const found = table.rows.flatMap(({ line, cells }) =>
    landlinesIn(plainForm(cells.join('\t'))).map(({ value }) => `${value}（第 ${line} 行）`),
  );
  if (found.length === 0) return [];
  const shown = found.slice(0, fewPhones).join('、');
  const more = found.length > fewPhones ? `……共 ${found.length} 处` : '';
  return [
    {
      code: phonesCode,
      spot,
      what: '原件印着电话号码，会随原件公开',
      read: `${shown}${more}`,
      action: '是办公电话的不必处理；是个人的，请制发单位另给没有它的一份',
    },
  ];
}
