import { describe, expect, test } from 'vitest';
import { withPartedColumns } from '../../../../../scripts/import/readers/parted-columns.ts';
import type { Table } from '../../../../../scripts/import/readers/table.ts';

const tableOf = (lines: readonly string[]): Table => ({
  ...{ sheet: null, merges: [], faulty: [] },
  rows: lines.map((line, at) => ({ line: at + 1, cells: line.split('|') })),
});
const rowsOf = (lines: readonly string[]): string[] =>
  withPartedColumns(tableOf(lines)).rows.map(({ cells }) => cells.join('|'));

const [left, right] = ['序号|区县|片区名称', '位置|面积（亩）|实施阶段'];
const whole = [
  '示例市名单',
  `${left}|${right}`,
  '1|东山区|旧厂|上桥街道|300|储备',
  '2|西河县|北厂|石门镇|200|储备',
  '3|西河县|南厂||100|储备',
];

describe('a table whose columns are parted over pages is put together', () => {
  test.each([
    [
      'down, then over',
      [
        left,
        '1|东山区|旧厂',
        '2|西河县|北厂',
        '3|西河县|南厂',
        right,
        '上桥街道|300|储备',
        '石门镇|200|储备',
        '|100|储备',
      ],
    ],
    [
      'over, then down, with the headings on each page',
      [
        left,
        '1|东山区|旧厂',
        '2|西河县|北厂',
        right,
        '上桥街道|300|储备',
        '石门镇|200|储备',
        left,
        '3|西河县|南厂',
        right,
        '|100|储备',
      ],
    ],
  ])('%s', (_, lines) => {
    const rows = ['示例市名单', ...lines];
    expect(rowsOf(rows)).toEqual(whole);
    const { doubts = [] } = withPartedColumns(tableOf(rows));
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toContain('“位置、面积（亩）、实施阶段”接在前面各行之后（按次序对上');
  });

  test('the numbers of rows, repeated, have to agree', () => {
    const numbered = ['1|上桥街道|300|储备', '2|石门镇|200|储备'];
    const rows = [left, '1|东山区|旧厂', '2|西河县|北厂', `序号|${right}`];
    expect(rowsOf([...rows, ...numbered])).toEqual(whole.slice(1, 4));
    expect(withPartedColumns(tableOf([...rows, ...numbered])).doubts?.[0]).toContain('按重复的列');
    const turned = [...rows, ...numbered.toReversed()];
    expect(rowsOf(turned)).toEqual(turned);
  });

  test.each([
    [
      'another number of rows',
      [left, '1|东山区|旧厂', '2|西河县|北厂', right, '上桥街道|300|储备'],
    ],
    ['one table', [`${left}|${right}`, '1|东山区|旧厂|上桥街道|300|储备']],
    ['the same headings again', [left, '1|东山区|旧厂', left, '2|西河县|北厂']],
    [
      'a second table of its own',
      [left, '1|东山区|旧厂', '区县|片区名称|面积（亩）', '西河县|北厂|20'],
    ],
  ])('%s stays as it is', (_, lines) => {
    expect(rowsOf(lines)).toEqual(lines);
    expect(withPartedColumns(tableOf(lines)).doubts).toBeUndefined();
  });
});

test('a fault of a cell goes with it', () => {
  const lines = [left, '1|东山区|旧厂', right, '上桥街道|300|储备'];
  const problem = { code: 'X', spot: { file: 'a' }, what: '', read: '', expected: '', action: '' };
  const table = { ...tableOf(lines), faulty: [{ line: 4, column: 1, problem }] };
  expect(withPartedColumns(table).faulty).toEqual([{ line: 2, column: 4, problem }]);
});
