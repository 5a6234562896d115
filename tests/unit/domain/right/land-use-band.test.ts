import { expect, test } from 'vitest';
import type { Parameter } from '../../../../src/domain/parameter/schema.ts';
import { isInBand, landUseBands } from '../../../../src/domain/right/land-use-band.ts';
import { fitsChoice } from '../../../../src/domain/right/schema.ts';

function aParameter(part: Partial<Parameter>): Parameter {
  return {
    policy: 'jia-2024-1',
    anchor: 'c-9-1',
    topic: 'historical',
    measure: 'first-used',
    subject: '用地行为发生时间',
    comparator: 'before',
    value: '1986-12-31',
    valueMax: null,
    unit: '日期',
    strength: '规定',
    quote: '1986年12月31日',
    ...part,
  };
}

const bands = landUseBands([
  aParameter({ comparator: 'atLeast', value: '2010-01-01', anchor: 'c-9-3' }),
  aParameter({
    comparator: 'between',
    value: '1987-01-01',
    valueMax: '2009-12-31',
    anchor: 'c-9-2',
  }),
  aParameter({}),
  aParameter({ measure: 'fine', value: 25 }),
]);

test('bands come oldest first and only from dates of first use', () => {
  expect(bands.map(({ from, to }) => [from, to])).toEqual([
    [null, '1986-12-31'],
    ['1987-01-01', '2009-12-31'],
    ['2010-01-01', null],
  ]);
});

test.each([
  ['1958-10-01', 'c-9-1'],
  ['1986-12-31', 'c-9-1'],
  ['1987-01-01', 'c-9-2'],
  ['2009-12-31', 'c-9-2'],
  ['2010-01-01', 'c-9-3'],
  ['2026-11-22', 'c-9-3'],
])('land first used on %s falls under %s alone', (day, anchor) => {
  const found = bands.filter((band) => isInBand(band, day));
  expect(found.map(({ parameter }) => parameter.anchor)).toEqual([anchor]);
});

test('a choice of a kind of land keeps what concerns every kind', () => {
  const right = { city: '甲市', roles: ['村民'], land: ['各类用地'] };
  const all = { city: null, role: null, land: null };
  expect(fitsChoice(right, all)).toBe(true);
  expect(fitsChoice(right, { ...all, land: '矿地' })).toBe(true);
  expect(fitsChoice({ ...right, land: ['村庄用地'] }, { ...all, land: '矿地' })).toBe(false);
  expect(fitsChoice(right, { ...all, role: '企业' })).toBe(false);
  expect(fitsChoice(right, { ...all, city: '乙市' })).toBe(false);
});
