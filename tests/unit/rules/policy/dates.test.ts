import { expect, test } from 'vitest';
import { readDay, readPrintedDate } from '../../../../src/rules/policy/dates.ts';

test.each([
  ['有效期至 2027 年 9 月 30 日。', '2027-09-30'],
  ['2015年1月5日', '2015-01-05'],
  ['2023年2月30日', null],
  ['2024年3月底前', null],
])('the day in %s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['2027年9月30日', '2027-09-30'],
  ['2027年9月底', '2027-09'],
  ['2027年', '2027'],
  ['2024年13月', '2024'],
  ['试点期间', null],
])('%s is printed as precisely as %s', (text, date) => {
  expect(readPrintedDate(text)).toBe(date);
});
