import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stages } from '../../../../src/facts/kinds/stage.ts';
import { statisticsOf, townshipKey } from '../../../../src/rules/statistics/statistics.ts';
import { placeAt, projectOf } from '../../../support/project.ts';

const orders = { counties: ['东山区', '西河县'], categories: ['工业', '村庄'] };
const projects = fc.array(
  fc
    .record({
      county: fc.constantFrom('东山区', '西河县', '新县'),
      category: fc.constantFrom('工业', '村庄'),
      stage: fc.constantFrom(...stages),
      areaMu: fc.option(fc.integer({ min: 1, max: 99_999 })),
      openEnded: fc.boolean(),
      places: fc.array(fc.constantFrom(placeAt('990101001'), placeAt('990101100'), placeAt(null)), {
        maxLength: 3,
      }),
    })
    .map(projectOf),
);

test('every grouping adds up to the total, in rows, in 亩 and in rows without an area', () => {
  fc.assert(
    fc.property(projects, (rows) => {
      const { total, ...groupings } = statisticsOf(rows, orders);
      for (const groups of Object.values(groupings)) {
        const sum = (pick: (group: (typeof groups)[number]) => number) =>
          groups.reduce((all, group) => all + pick(group), 0);
        expect(sum(({ projects: count }) => count)).toBe(total.projects);
        expect(sum(({ areaMu }) => areaMu ?? 0)).toBe(total.areaMu ?? 0);
        expect(sum(({ unprinted }) => unprinted)).toBe(total.unprinted);
      }
    }),
  );
});

test('a group none of whose rows prints an area has none, not 0', () => {
  const { total, byCounty } = statisticsOf([projectOf({ areaMu: null })], orders);
  expect(total).toEqual({ projects: 1, areaMu: null, unprinted: 1 });
  expect(byCounty).toEqual([{ key: '东山区', projects: 1, areaMu: null, unprinted: 1 }]);
});

test('groups come in official order, then those that it does not name', () => {
  const rows = ['新县', '西河县', '东山区'].map((county) => projectOf({ county }));
  const keys = statisticsOf(rows, orders).byCounty.map(({ key }) => key);
  expect(keys).toEqual(['东山区', '西河县', '新县']);
});

test('a row of several places is counted in no single township', () => {
  const [a, b, zone] = [placeAt('990101001'), placeAt('990101100201'), placeAt(null)];
  const key = (places: (typeof a)[], openEnded = false) => townshipKey({ places, openEnded });
  expect(key([b])).toBe('990101100');
  expect([key([a, b]), key([a, zone]), key([a], true)]).toEqual(['several', 'several', 'several']);
  expect([key([zone]), key([])]).toEqual(['none', 'none']);
});
