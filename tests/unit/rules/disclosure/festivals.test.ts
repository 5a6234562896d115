import { describe, expect, test } from 'vitest';
import { calendarSchema } from '../../../../src/facts/kinds/calendar.ts';
import { readStrict } from '../../../../src/facts/read/strict-file.ts';
import {
  dragonBoat,
  midAutumn,
  pureBrightness,
  springFestival,
  statutoryDaysOff,
} from '../../../support/festivals.ts';

describe('the festivals by the moon and the sun are those of the published calendars', () => {
  test.each([
    '2014-01-31',
    '2015-02-19',
    '2016-02-08',
    '2017-01-28',
    '2018-02-16',
    '2019-02-05',
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
  ])('春节 on %s', (day) => {
    expect(springFestival(Number(day.slice(0, 4)))).toBe(day);
  });

  test.each([
    [2023, '2023-04-05', '2023-06-22', '2023-09-29'],
    [2024, '2024-04-04', '2024-06-10', '2024-09-17'],
    [2025, '2025-04-04', '2025-05-31', '2025-10-06'],
    [2026, '2026-04-05', '2026-06-19', '2026-09-25'],
  ])('清明, 端午 and 中秋 of %d', (year, bright, boat, autumn) => {
    expect([pureBrightness(year), dragonBoat(year), midAutumn(year)]).toEqual([
      bright,
      boat,
      autumn,
    ]);
  });

  test('new moons close to midnight fall on the right side of it', () => {
    expect(springFestival(2027)).toBe('2027-02-06');
    expect(springFestival(2030)).toBe('2030-02-03');
  });
});

test('years that no notice has settled have the days off of the law alone', () => {
  const years = readStrict(process.cwd(), 'data/calendar.yaml', calendarSchema);
  for (const { year, off, work } of years.filter(({ announced }) => !announced)) {
    expect({ year, off, work }).toEqual({ year, off: statutoryDaysOff(year), work: [] });
  }
});
