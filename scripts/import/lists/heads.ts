import type { Layout } from '../../../src/facts/kinds/layout.ts';
import { readArea, sumAreas } from '../../../src/rules/project/number.ts';
import type { TableRow } from '../readers/table.ts';
import { factorOf, type ListField } from './columns.ts';

/** What the row that heads a group prints of its rows: 一、东山区（3个，320亩）. */
export interface PrintedHead {
  readonly name: string;
  readonly line: number;
  /** How many rows it prints; null where it prints none. */
  readonly count: number | null;
  readonly areaMu: number | null;
  /** Lines of the rows below it, up to the next group of its kind or of one around it. */
  readonly over: readonly number[];
}

/** Of its rows, and not of what lies in them: 3个片区, but 2个乡镇 and 12个地块 are none. */
const counted = /(\d+)(?:个|宗|处|块|片)(?:片区|项目)?(?![\p{L}\p{N}])/gu;
const measured = /(\d[\d,]*(?:\.\d+)?(?:亩|万亩|公顷|平方米|万平方米|平方公里|㎡|m2))/gu;
/** What is meant to be, or about so much, is no sum that could be held. */
const roughly = /约|余|左右|近|目标|任务|规划/u;

/** What a pattern finds once; of several nobody knows which is of the rows: 3个，5宗. */
function only(text: string, pattern: RegExp): string | undefined {
  const [first, ...others] = text.matchAll(pattern);
  return others.length === 0 ? first?.[1] : undefined;
}

/** The number and the area that a row heading a group prints; null where it prints neither. */
export function printedHead(
  row: TableRow,
  name: string,
  {
    layout: { unit },
    fields,
  }: { readonly layout: Layout; readonly fields: readonly (ListField | null)[] },
): Omit<PrintedHead, 'over'> | null {
  const text = row.cells.join('|').normalize('NFKC').replace(/\s+/gu, '');
  if (roughly.test(text)) return null;
  const count = only(text, counted);
  const said = only(text, measured);
  const cell = (row.cells[fields.indexOf('areaMu')] ?? '').trim();
  // Its figure may stand in the column of areas.
  const own = /^[\d.,]+$/u.test(cell) && !text.startsWith(cell) ? cell : '';
  const area = readArea(said ?? own, unit, true);
  const areaMu =
    area.kind === 'number' ? sumAreas([area.value * factorOf(area.unit ?? unit)]) : null;
  if (count === undefined && areaMu === null) return null;
  return { name, line: row.line, count: count === undefined ? null : Number(count), areaMu };
}
