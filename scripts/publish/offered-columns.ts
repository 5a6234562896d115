import type { Layout, ListField } from '../../src/facts/kinds/layout.ts';
import { bareCell } from '../import/lists/body.ts';
import { headingOf } from '../import/lists/columns.ts';
import { likelyHeadings } from '../import/lists/likely-headings.ts';
import type { AskedShape } from './asked-shape.ts';

/** The first words of a column, so that a person knows it again. */
export function sampleOf(asked: AskedShape, heading: string): string {
  const some = [...new Set(cellsOf(asked, heading))].slice(0, 3);
  return some.length === 0 ? '' : `：${some.map((cell) => cell.slice(0, 12)).join('、')}`;
}

/** What stands in a column, blank cells left out. */
export function cellsOf({ laid, lines }: AskedShape, heading: string): string[] {
  const column = laid.header.headings.indexOf(heading);
  const rows = laid.table.rows.filter(({ line }) => lines.has(line));
  return rows.map((row) => bareCell(row.cells[column])).filter((cell) => cell !== '');
}

/** The left-out columns that may hold areas: numbers, and no number that names a plot, a day or a telephone. */
function areaHeadings(leftOut: readonly string[], asked: AskedShape): string[] {
  return leftOut.filter((heading) => {
    const cells = cellsOf(asked, heading).map((cell) => cell.normalize('NFKC'));
    const numbers = cells.filter((cell) => /^[\d.,]+(?:亩|公顷|平方米|m2)?$/u.test(cell)).length;
    const names = /编号|代码|号$|序号|电话|手机|年|日期|时间|金额|万元|投资|容积率|户数|人数/u.test(
      heading,
    );
    return !names && (cells.length === 0 || numbers * 2 > cells.length);
  });
}

/** What is said before it is asked where a field stands: columns of areas are not added up. */
export function notesOf(field: ListField, { leftOut }: Layout): string[] {
  const areas = field === 'areaMu' ? likelyHeadings(field, leftOut) : [];
  if (areas.length < 2) return [`没有叫“${headingOf(field)}”的列。`];
  return [
    `有 ${areas.length} 列写着面积（“${areas.join('”“')}”），程序不把它们相加。`,
    '选其中一列，公布的面积就只是那一列的：它不是全部的，按 Ctrl+C 停下，请制发单位给列有合计面积的一份，或者选“原件没有”。',
  ];
}

/** The left-out columns that may hold a field: words never stand in a column of numbers. */
export function headingsFor(field: ListField, { leftOut }: Layout, asked: AskedShape): string[] {
  if (field === 'seq') return [...leftOut];
  if (field === 'areaMu') return areaHeadings(leftOut, asked);
  return leftOut.filter((heading) => {
    const cells = cellsOf(asked, heading);
    return cells.length === 0 || !cells.every((cell) => /^[\d.,，．％%-]+$/u.test(cell));
  });
}
