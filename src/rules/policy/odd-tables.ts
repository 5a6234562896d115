import type { ClauseTable } from '../../facts/kinds/policy.ts';
import { readNumeral } from './numerals.ts';
import type { Oddity } from './oddity.ts';
import type { ParsedText } from './parse.ts';

const counted = /^[（(]?([一二三四五六七八九十]{1,3}|\d{1,3})[）)、.．]?$/u;
const measured = /^\d+(?:\.\d+)?\s*(万?亩|公顷|[万亿]?元|万?平方米|[%％]|[宗个家户处])$/u;

const numberOf = (cell: string): number => {
  const [, printed = ''] = counted.exec(cell.trim()) ?? [];
  return printed === '' ? -1 : readNumeral(printed);
};

const unitOf = (cell = ''): string | null => measured.exec(cell.trim())?.[1] ?? null;

/** Whether the head of a table is a row like those below it: counted as they are, or in their units. */
function isHeadless({ columns, rows }: ClauseTable): boolean {
  const cells = rows.map((row) => row.cells);
  const [first] = columns;
  if (first === undefined || cells.length === 0) return false;
  if (numberOf(first) === 1 && numberOf(cells[0]?.[0] ?? '') === 2) return true;
  return columns.some((column, at) => {
    const unit = unitOf(column);
    return unit !== null && cells.every((row) => unitOf(row[at]) === unit);
  });
}

/** Tables whose first row was read as their head, and looks like all others. */
export function headlessTables({ clauses }: ParsedText): Oddity[] {
  return clauses.flatMap(({ table, path, line }) => {
    if (table === null || !isHeadless(table)) return [];
    const row = table.columns.join('│').slice(0, 40);
    return [
      {
        ...{ code: 'READ-TABLE', line },
        message: `${path}的表格没有表头，第一行（“${row}”）读作了表头`,
        remedy: '核对原件：原件没有表头的，这一行也是内容',
      },
    ];
  });
}
