import { describe, expect, test } from 'vitest';
import { figureFault } from '../../../../src/rules/quotation/hold-figure.ts';
import { targetFault } from '../../../../src/rules/quotation/hold-target.ts';
import { portalOf } from '../../../support/portal.ts';
import type { Comparator } from '../../../../src/facts/kinds/parameter.ts';

const portal = portalOf();

const comparators: Comparator[] = [
  'atLeast',
  'atMost',
  'equal',
  'within',
  'before',
  'until',
  'since',
];

/** Another day or figure than the one given. */
function other(value: number | string): number | string {
  if (typeof value === 'number') return value * 10 + 1;
  return `${Number(value.slice(0, 4)) + 1}${value.slice(4)}`;
}

describe('no record of the portal can be altered without being refused', () => {
  test('parameters: value, unit, comparator', () => {
    const taken = portal.registeredParameters.flatMap((record) => {
      const { subject: of, value, unit, comparator } = record;
      const altered = [
        ...(value === null ? [] : [{ value: other(value) }]),
        ...['%', '亩', '公顷', '年'].filter((one) => one !== unit).map((one) => ({ unit: one })),
        ...comparators.filter((one) => one !== comparator).map((one) => ({ comparator: one })),
      ];
      return altered
        .filter((change) => figureFault({ ...record, of, ...change }) === null)
        .map((change) => ({ of, change }));
    });
    expect(taken).toEqual([]);
  });

  test('targets: value, unit, comparator, day, category', () => {
    const targets = [...portal.targets.values()].flat();
    const taken = targets.flatMap((target) => {
      const categories = portal.cities.flatMap((city) => city.categories);
      const altered = [
        { value: target.value + 1 },
        { measure: target.measure === 'areaMu' ? ('projects' as const) : ('areaMu' as const) },
        { comparator: target.comparator === 'equal' ? ('atLeast' as const) : ('equal' as const) },
        { by: '2099' },
        ...categories.filter((one) => one !== target.category).map((category) => ({ category })),
      ];
      return altered
        .filter((change) => targetFault({ ...target, ...change }) === null)
        .map((change) => ({ what: target.what, change }));
    });
    expect(taken).toEqual([]);
  });
});
