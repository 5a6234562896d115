import fc from 'fast-check';
import { expect, test } from 'vitest';
import { progressSeries } from '../../../../src/rules/progress/series.ts';
import { totalsBy, totalsByStage, totalsOf } from '../../../../src/rules/progress/totals.ts';
import { arbitraryHistory } from '../../../support/arbitrary-history.ts';

const sum = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((total, number) => total + Math.round((number ?? 0) * 100), 0);

test('totals equal the sum of their groups', () => {
  fc.assert(
    fc.property(arbitraryHistory, ({ lists }) => {
      for (const [at, { byStage, category, county }] of progressSeries(lists).entries()) {
        const all = totalsOf(lists[at]?.rows ?? []);
        for (const groups of [
          Object.values(byStage),
          [...category.values()].flatMap((group) => Object.values(group)),
          [...county.values()].flatMap((group) => Object.values(group)),
        ]) {
          expect(sum(groups.map(({ areaMu }) => areaMu))).toBe(sum([all.areaMu]));
          expect(groups.reduce((total, { projects }) => total + projects, 0)).toBe(all.projects);
          expect(groups.reduce((total, { unprinted }) => total + unprinted, 0)).toBe(all.unprinted);
        }
      }
    }),
  );
});

test('a missing area is not 0', () => {
  expect(totalsOf([{ areaMu: null }])).toEqual({ projects: 1, areaMu: null, unprinted: 1 });
  expect(totalsOf([{ areaMu: null }, { areaMu: 0.1 }, { areaMu: 0.2 }])).toEqual({
    projects: 3,
    areaMu: 0.3,
    unprinted: 1,
  });
});

test('every stage is present, and a stage without projects prints no area', () => {
  expect(totalsByStage([]).completed).toEqual({ projects: 0, areaMu: null, unprinted: 0 });
});

test('groups stand in order of first sight', () => {
  const row = (county: string) =>
    ({ county, category: '甲', areaMu: 1, stage: 'reserve' }) as const;
  expect([...totalsBy([row('西县'), row('东县')], ({ county }) => county).keys()]).toEqual([
    '西县',
    '东县',
  ]);
});
