import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  firstDay,
  lastDay,
} from '../../../../src/rules/deadline/calendar.ts';

describe('printed dates', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2027-09-30', '2027-09-30', '2027-09-30'],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first);
    expect(lastDay(date)).toBe(last);
  });
});

test('days between are counted over leap days and backwards', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
});

test('adding days and counting them are each other’s reverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20000, max: 20000 }), (count) => {
      expect(daysBetween('2024-02-28', addDays('2024-02-28', count))).toBe(count);
    }),
  );
});
