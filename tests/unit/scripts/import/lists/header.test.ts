import { expect, test } from 'vitest';
import { findHeader } from '../../../../../scripts/import/lists/header.ts';
import type { Table } from '../../../../../scripts/import/readers/table.ts';

type Merge = Table['merges'][number];
const merge = (first: number, last: number, from: number, to: number): Merge => ({
  first,
  last,
  from,
  to,
});

const tableOf = (rows: readonly string[], merges: readonly Merge[]): Table =>
  ({
    sheet: null,
    rows: rows.map((row, at) => ({ line: at + 1, cells: row.split('|') })),
    merges,
  }) as unknown as Table;

test('a header of two rows begins where its cells are merged, though only its second row is known words', () => {
  const table = tableOf(
    [
      '示例市片区推进情况表||||',
      '编号|片区基本情况|||推进',
      '|片区名称|位置|类别|',
      '一、低效工业片区||||',
      '1|旧厂|上桥街道|工业|在建',
    ],
    [merge(1, 1, 0, 4), merge(2, 3, 0, 0), merge(2, 2, 1, 3), merge(2, 3, 4, 4), merge(4, 4, 0, 4)],
  );
  const header = findHeader(table, null);
  expect(header?.rows.map(({ line }) => line)).toEqual([2, 3]);
  expect(header?.headings).toEqual([
    '编号',
    '片区基本情况/片区名称',
    '片区基本情况/位置',
    '片区基本情况/类别',
    '推进',
  ]);
});

test('a line across the table below a header is a group, not its second row', () => {
  const table = tableOf(
    ['序号|片区名称|位置||实施阶段', '一、东山区||||', '1|旧厂|上桥街道|好|储备'],
    [merge(2, 2, 0, 4)],
  );
  expect(findHeader(table, null)?.rows.map(({ line }) => line)).toEqual([1]);
});

test('two headings that we know and one that may be another make a header, for want of a better', () => {
  const rows = [
    '示例市低效工业用地名单||||',
    '填报：某局||||面积单位：亩',
    '编号|企业（地块）名称|所在街道|占地面积|备注',
    'JX-1|旧厂|上桥街道|30|分期',
  ];
  expect(findHeader(tableOf(rows, []), null)?.rows.map(({ line }) => line)).toEqual([3]);
  const better = [...rows, '序号|区县|类别|片区名称|'];
  expect(findHeader(tableOf(better, []), null)?.rows.map(({ line }) => line)).toEqual([5]);
  expect(findHeader(tableOf(rows.slice(3), []), null)).toBeNull();
  const plan = ['序号|片区|面积（亩）|资金（万元）', '1|旧厂|30|200'];
  expect(findHeader(tableOf(plan, []), null)).toBeNull();
});
