import { expect, test } from 'vitest';
import { valueStands } from '../../../../src/rules/parameter/value-stands.ts';

function stands(value: number | string | null, quote: string, valueMax: number | null = null) {
  return valueStands({
    anchor: 'c-1',
    measure: 'a',
    subject: '某项参数',
    comparator: valueMax === null ? 'equal' : 'between',
    value,
    valueMax,
    unit: '%',
    strength: '原文无上述用词',
    quote,
  });
}

test.each([
  [55, '不低于市场评估价的55%的比例', true],
  [5, '不低于市场评估价的55%的比例', false],
  [5, '不低于5%', true],
  [2, '以两年内可见效为原则', true],
  [20000, '完成低效用地再开发 20000 亩以上', true],
  [2000, '完成低效用地再开发 20000 亩以上', false],
  [0, '可不再增缴土地价款，并免征城市基础设施配套费', true],
  [0, '按不低于10%的比例补缴', false],
  ['1986-12-31', '用地行为发生在1986年12月31日（含）之前的', true],
  ['1986-12-30', '用地行为发生在1986年12月31日（含）之前的', false],
])('%s in “%s”: %s', (value, quote, expected) => {
  expect(stands(value, quote)).toBe(expected);
});

test('both ends of a range stand in the quotation', () => {
  expect(stands(25, '每平方米25元以上30元以下', 30)).toBe(true);
  expect(stands(25, '每平方米25元以上30元以下', 35)).toBe(false);
});

test('a rule without a figure needs none', () => {
  expect(stands(null, '征地补偿标准按现行规定从高执行')).toBe(true);
});
