import { expect, test } from 'vitest';
import { fewestWays } from '../../../../scripts/search/fewest-ways.ts';

const matter = (asked: string[], topic?: string) => ({
  ...{ asked, unless: [], ofCity: false, cities: ['甲市'] },
  ...(topic === undefined ? {} : { topic }),
});
const waysOf = (...matters: ReturnType<typeof matter>[]) =>
  fewestWays(matters, { 什么时候: ['哪天', '几时'] }).map(({ asked }) => asked);

test('a way that a shorter one implies is left out, and ways of one form are one', () => {
  expect(waysOf(matter(['一平+多少', '一平米+多少', '多少钱+一平']))).toEqual([['一平+多少']]);
  expect(waysOf(matter(['哪天+签', '几时+签']))).toEqual([['什么时候+签']]);
});

test('a way stays where another matter would be taken for its own without it', () => {
  const own = ['租金', '租金损失费'];
  expect(waysOf(matter(own), matter(['损失费']))[0]).toEqual(own);
  expect(waysOf(matter(own), matter(['搬家费']))[0]).toEqual(['租金']);
});

test('the words of a topic keep their own form', () => {
  expect(waysOf(matter(['几时'], '期限'))).toEqual([['几时']]);
});
