import type { ListField } from '../../../src/facts/kinds/layout.ts';
import type { TableRow } from '../readers/table.ts';
import { isLikeData, wordsOf } from './accounts.ts';
import { fieldCells, type Body } from './body.ts';
import { plainCell } from './city-words.ts';
import type { Header } from './header.ts';
import type { RowMarks } from './marks.ts';
import type { FieldRow } from './reading.ts';
import { readRow } from './rows.ts';
import { tick } from './ticks.ts';

/** A row that a column of changes says has left the list, with the words of the row. */
export interface LeavingRow {
  readonly line: number;
  readonly printed: string;
  /** The heading of the column that says so, and what it says. */
  readonly heading: string;
  readonly word: string;
}

/** The word alone: 拟退出 is still to come, and 由甲片区并入 is a sentence, which a person reads. */
const left =
  /^(?:备注:|说明:)?(?:已|现|本次|本期|此次)*(?:调出|退出|移出|剔除|核销|取消|撤销|终止|删除|不再列入)(?:名单|清单|名录|片区|项目|库)?$/u;

/**
 * Rows that a column without a field, or that of the stage, marks as having left the list (变更情况：调出), or
 * that a tick below 调出 marks; none where all rows are, since the list is one of those that left.
 *
 * @param rows the rows of data
 * @param fields of each column, null where it has none
 */
export function leavingRows(
  rows: readonly TableRow[],
  { header, fields }: { readonly header: Header; readonly fields: readonly (ListField | null)[] },
): LeavingRow[] {
  const isFree = (column: number): boolean => fields[column] === null || fields[column] === 'stage';
  const found = rows.flatMap((row): LeavingRow[] => {
    const column = row.cells.findIndex((cell, at) => {
      if (!isFree(at)) return false;
      const isUnder = left.test(plainCell(header.parts[at]?.at(-1)));
      return left.test(plainCell(cell)) || (isUnder && tick.test(plainCell(cell)));
    });
    if (column < 0) return [];
    const heading = header.parts[column]?.join('/') ?? '';
    const { line, cells } = row;
    return [{ line, printed: wordsOf(row), heading, word: plainCell(cells[column]) }];
  });
  return found.length === rows.length ? [] : found;
}

/**
 * What a row of a project that is read as a note still tells: its number is no gap, its area may be in a
 * total, and its cells may stand for blank ones below. Null where the row is no project.
 *
 * @param above the cells of the row above it
 */
export function leftRow(
  row: TableRow,
  above: FieldRow['cells'],
  context: Body,
): { readonly marks: RowMarks; readonly above: FieldRow['cells'] } | null {
  const { fields, layout, base, ownUnits, unprinted, words } = context;
  if (!isLikeData(row, fields, layout.unit)) return null;
  const cells = fieldCells(row, above, context);
  const spot = { ...base, line: row.line };
  const { marks } = readRow({ cells, spot, layout, ownUnits, unprinted }, words);
  const lasting: readonly ListField[] = [...layout.fillDown, ...layout.ditto];
  const kept = Object.entries(cells).filter(([field]) => lasting.includes(field as ListField));
  return { marks, above: { ...above, ...Object.fromEntries(kept) } };
}
