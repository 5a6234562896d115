import { expect, test } from 'vitest';
import type { Law } from '../../../../src/facts/kinds/law.ts';
import { citeLaws, lawsFor, provincesBearing } from '../../../../src/rules/portal/laws.ts';

const cities = (...provinces: string[]) => provinces.map((province) => ({ province }));
const here = cities('甲乙省');
const article: Law = {
  ...{ id: 'tudi-1', title: '甲法', article: '第一条', inForceSince: '2021-09-01' },
  ...{ says: '先补偿、后搬迁', uses: ['paid-first-state', 'amounts'] },
  checked: { by: '本站整理', on: '2026-01-02', edition: '2021年7月2日修订' },
};

test('a sentence of ours rests on the articles that a portal names for it, whatever their ids', () => {
  const second: Law = { ...article, id: 'b-9', article: '第九条', uses: ['amounts'] };
  const portal = { laws: [article, second], cities: here };
  expect(citeLaws(portal, 'amounts')).toBe('（《甲法》第一条、第九条）');
  expect(lawsFor(portal, 'paid-first-state')).toEqual([article]);
});

test('an article that nobody has read, or that a portal does not hold, is cited for nothing', () => {
  const unread = { laws: [{ ...article, checked: null }], cities: here };
  expect(citeLaws(unread, 'amounts')).toBe('');
  expect(lawsFor({ laws: [article], cities: here }, 'expropriator')).toEqual([]);
});

test('the law of one province is cited where a city of it is shown, and told to be its own beside others', () => {
  const own: Law = { ...article, title: '甲乙省土地条例', uses: ['appraised-houses'] };
  const bearing = (...provinces: string[]) => {
    const portal = { laws: [article, own], cities: cities(...provinces) };
    return [citeLaws(portal, 'appraised-houses'), provincesBearing(portal, 'appraised-houses')];
  };
  expect(bearing('甲乙省')).toEqual(['（《甲乙省土地条例》第一条）', []]);
  expect(bearing('甲乙省', '丙丁省')).toEqual(['（《甲乙省土地条例》第一条）', ['甲乙省']]);
  expect(bearing('丙丁省')).toEqual(['', []]);
});
