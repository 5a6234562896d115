import { expect, test } from 'vitest';
import type { Comparator } from '../../../../src/facts/kinds/parameter.ts';
import { formatBand } from '../../../../src/rules/words/land-use.ts';
import { formatFigure } from '../../../../src/rules/words/parameter.ts';

type Row = [Comparator, number | string | null, number | string | null, string, string];

test.each<Row>([
  ['atLeast', 20000, null, '亩', '不低于 20,000 亩'],
  ['atLeast', 5, null, '个工作日', '不少于 5 个工作日'],
  ['atLeast', 2, null, '种', '不少于 2 种'],
  ['atMost', 60, null, '%', '不超过 60%'],
  ['within', 5, null, '年', '5 年以内'],
  ['before', 2000, null, '年份', '2000年前'],
  ['before', '1987-01-01', null, '日期', '1987年1月1日前'],
  ['between', 25, 30, '元/平方米', '25 至 30 元/平方米'],
  ['equal', 38, null, '个', '38 个'],
  ['until', '1986-12-31', null, '日期', '1986年12月31日及以前'],
  ['between', '1987-01-01', '2009-12-31', '日期', '1987年1月1日至2009年12月31日'],
  ['since', '2010-01-01', null, '日期', '2010年1月1日及以后'],
  ['equal', null, null, '%', '原文未载明'],
])('%s %s %s %s reads %s', (comparator, value, valueMax, unit, text) => {
  expect(formatFigure({ comparator, value, valueMax, unit })).toBe(text);
});

test('a stretch of time reads with both its days', () => {
  expect(formatBand({ from: null, to: '1986-12-31' })).toBe('1986年12月31日及以前');
  expect(formatBand({ from: '2010-01-01', to: null })).toBe('2010年1月1日及以后');
});
