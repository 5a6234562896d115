import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameArea } from '../../../../src/facts/kinds/difference.ts';
import type { ListRow, PublishedList } from '../../../../src/facts/kinds/project.ts';
import { projectPublications } from '../../../../src/rules/change/project-publications.ts';
import { listOf } from '../../../support/arbitrary-history.ts';

type Area = Pick<ListRow, 'areaMu' | 'printed'>;

const inMu = (areaMu: number): Area => ({ areaMu });
const inHectares = (printed: string): Area => ({
  areaMu: Math.round(Number(printed) * 150_000) / 10_000,
  printed: { areaMu: `${printed}公顷` },
});

/** What the ledger tells of one project's area in lists that print it one after the other. */
function areaChanges(areas: readonly Area[]): unknown[] {
  const lists = areas.map((area, at) => listOf(`20${30 + at}-01-01`, [area]));
  const rows = lists.map(({ asOf }: PublishedList) => ({ asOf, seq: 1 }));
  const [first, ...others] = rows;
  if (first === undefined) throw new Error('a history has a list');
  const identities = [{ id: 'shili-001', rows: [first, ...others] as [typeof first] }];
  return projectPublications({ city: 'shili', lists, identities, events: [] })
    .flatMap(({ changes }) => changes)
    .filter(({ kind }) => kind === 'area')
    .map(({ before, after }) => [before, after]);
}

describe('a list that goes over to another unit changes no area by that', () => {
  test.each([
    ['one digit behind the point', [inMu(120.6), inHectares('8.0')]],
    ['whole hectares', [inMu(1507), inHectares('100')]],
    ['there and back', [inMu(120.6), inHectares('8.0'), inMu(120.6)]],
    ['hectares first', [inHectares('8.04'), inMu(120.6)]],
  ])('%s', (_, areas) => {
    expect(areaChanges(areas)).toEqual([]);
  });

  test.each([
    ['more than rounding', [inMu(120.6), inHectares('8.1')], [[120.6, 121.5]]],
    ['another number in one unit', [inHectares('8.0'), inHectares('8.1')], [[120, 121.5]]],
    ['a small one, in 亩', [inMu(120.6), inMu(120.5)], [[120.6, 120.5]]],
    [
      'one that hides behind a rounded hectare',
      [inMu(120.6), inHectares('8.0'), inMu(119.5)],
      [[120.6, 119.5]],
    ],
    [
      'one after the rounded hectare was made exact',
      [inHectares('8.0'), inMu(120.6), inMu(119.5)],
      [[120.6, 119.5]],
    ],
  ])('a real change is told: %s', (_, areas, told) => {
    expect(areaChanges(areas)).toEqual(told);
  });

  test('any area, rounded to any digit in any unit, is one with itself', () => {
    const units = fc.constantFrom(['亩', 1], ['公顷', 15], ['平方米', 0.0015], ['万平方米', 15]);
    const printed = fc.record({ unit: units, decimals: fc.integer({ min: 0, max: 4 }) });
    fc.assert(
      fc.property(
        fc.integer({ min: 300_000, max: 90_000_000 }),
        printed,
        printed,
        (exact, ...both) => {
          const areas = both.map(({ unit: [name, factor], decimals }) => {
            const number = (exact / 10_000 / factor).toFixed(decimals);
            const areaMu = Math.round(Number(number) * factor * 10_000) / 10_000;
            return name === '亩' ? { areaMu } : { areaMu, areaPrinted: `${number}${name}` };
          });
          const [one, other] = areas;
          fc.pre(one !== undefined && other !== undefined && both[0].unit[1] !== both[1].unit[1]);
          expect(isSameArea(one, other)).toBe(true);
        },
      ),
    );
  });
});
