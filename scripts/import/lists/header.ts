import type { Problem, Spot } from '../problem.ts';
import type { TableRow } from '../readers/table.ts';
import { fieldOf, headingOf, listFields, type ListField } from './columns.ts';

/** The columns of a list by position; null where a column cannot be told. */
export interface Header {
  readonly fields: readonly (ListField | null)[];
  readonly problems: readonly Problem[];
}

const allHeadings = listFields.map(headingOf).join('、');

/** Reads a header row. A column that stands twice is no column: nobody knows which of the two is meant. */
export function readHeader(row: TableRow, spot: Spot): Header {
  const read = row.cells.map(fieldOf);
  const printed = row.cells.filter((cell) => cell.trim() !== '').join('、');
  const unknown = row.cells
    .filter((cell, index) => cell.trim() !== '' && read[index] === null)
    .map((cell) => ({
      code: 'IMPORT-COLUMN-UNKNOWN',
      spot: { ...spot, column: cell.trim() },
      what: '列标题无法识别',
      read: cell.trim(),
      expected: allHeadings,
      action: '更正列标题，或删除这一列',
    }));
  const missing = listFields
    .filter((field) => !read.includes(field))
    .map((field) => ({
      code: 'IMPORT-COLUMN-MISSING',
      spot: { ...spot, column: headingOf(field) },
      what: '缺少一列',
      read: printed,
      expected: headingOf(field),
      action: '补上这一列',
    }));
  const twice = listFields.filter((field) => read.indexOf(field) !== read.lastIndexOf(field));
  const repeated = twice.map((field) => ({
    code: 'IMPORT-COLUMN-DUPLICATE',
    spot: { ...spot, column: headingOf(field) },
    what: '同一列出现两次',
    read: printed,
    expected: `一列“${headingOf(field)}”`,
    action: '删除多余的列',
  }));
  return {
    fields: read.map((field) => (field !== null && twice.includes(field) ? null : field)),
    problems: [...unknown, ...missing, ...repeated],
  };
}
