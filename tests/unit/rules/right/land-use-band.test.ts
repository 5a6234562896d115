import { expect, test } from 'vitest';
import { askedDays, landUseBands, meetsBand } from '../../../../src/rules/right/land-use-band.ts';
import { landFor } from '../../../../src/facts/kinds/right.ts';
import { formatBand, formatFoundBands } from '../../../../src/rules/words/land-use.ts';
import { aParameter } from '../../../support/parameter.ts';

const bands = landUseBands([
  aParameter({ comparator: 'since', value: '2010-01-01', anchor: 'c-9-3' }),
  aParameter({
    comparator: 'between',
    value: '1987-01-01',
    valueMax: '2009-12-31',
    anchor: 'c-9-2',
  }),
  aParameter({}),
]);

test('bands come oldest first', () => {
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
  const found = bands.filter((band) => meetsBand(band, { from: day, to: day }));
  expect(found.map(({ parameter }) => parameter.anchor)).toEqual([anchor]);
});

test.each([
  ['1985', '1985-01-01', '1985-12-31'],
  [' 1985年 ', '1985-01-01', '1985-12-31'],
  ['1985-06-30', '1985-06-30', '1985-06-30'],
  ['1985年6月3日', '1985-06-03', '1985-06-03'],
])('%s means the days from %s to %s', (written, from, to) => {
  expect(askedDays(written)).toEqual({ from, to });
});

test.each(['', '85', '1985-06', '1985-02-30', '1985-13-01', '八五年'])(
  '%s is neither a year nor a day',
  (written) => {
    expect(askedDays(written)).toBeNull();
  },
);

test('a year in which a band ends meets both bands, and the answer asks for the day', () => {
  const cut = [
    { from: null, to: '1986-06-30' },
    { from: '1986-07-01', to: null },
  ];
  const days = { from: '1986-01-01', to: '1986-12-31' };
  expect(cut.filter((band) => meetsBand(band, days))).toEqual(cut);
  const told = formatFoundBands(days, [{ text: '甲市的文件（有效）', bands: cut.map(formatBand) }]);
  expect(told).toBe(
    '1986年：按甲市的文件（有效），这一年跨了几段：1986年6月30日及以前；1986年7月1日及以后，请填具体日期。已在表中标出。',
  );
});

test('what concerns every kind of land is among what each choice of land leaves', () => {
  expect(landFor(['各类用地'])).toContain('矿地');
  expect(landFor(['村庄用地'])).toEqual(['村庄用地']);
});
