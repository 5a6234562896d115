import { describe, expect, it } from 'vitest';
import { withWaysOf } from '../../../../src/rules/search/provincial.ts';

describe('a matter', () => {
  const everywhere = { label: '法律怎样规定', address: '/remedies/' };
  const own = { label: '甲省怎样规定', address: '/remedies/#jia' };
  const matter = {
    ...{ name: '支付时间', ofCity: false, texts: [], unread: [], of: 1, not: [], near: [] },
    way: [own, everywhere],
  };
  const waysFor = (cities: string[], elsewhere = false) =>
    withWaysOf(
      matter,
      { cities, missing: elsewhere ? { what: 'city', city: '丁市', held: [] } : null },
      { provincial: { '/remedies/#jia': ['甲市'] } },
    ).way;

  it('leads to the law of a province where no city or one of it is named', () => {
    expect(waysFor([])).toEqual([own, everywhere]);
    expect(waysFor(['甲市', '乙市'])).toEqual([own, everywhere]);
  });

  it('leads nobody of another province there', () => {
    expect(waysFor(['乙市'])).toEqual([everywhere]);
    expect(waysFor([], true)).toEqual([everywhere]);
  });
});
