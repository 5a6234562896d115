import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/rules/deadline/calendar.ts';
import {
  addWorkdays,
  endOfPeriod,
  isWorkday,
  workdaysBetween,
} from '../../../../src/rules/disclosure/workdays.ts';
import { loadWorkCalendar } from '../../../../src/facts/read/work-calendar.ts';

const calendar = loadWorkCalendar(process.cwd());

/** Result of a script run by a Node of another time zone. */
function inZone(zone: string): string {
  const script = `
    import { addWorkdays } from './src/rules/disclosure/workdays.ts';
    import { loadWorkCalendar } from './src/facts/read/work-calendar.ts';
    const calendar = loadWorkCalendar(process.cwd());
    const days = ['2024-01-30', '2023-12-25', '2026-12-04'];
    console.log(JSON.stringify(days.map((day) => addWorkdays(day, 20, calendar))));`;
  return execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    env: { ...process.env, TZ: zone, NODE_NO_WARNINGS: '1' },
    encoding: 'utf8',
  });
}

describe('due days', () => {
  test.each([
    ['2024-01-30', 20, '2024-03-01'],
    ['2023-12-25', 20, '2024-01-23'],
    ['2025-10-17', 20, '2025-11-14'],
    ['2024-04-03', 20, '2024-05-06'],
    ['2026-12-03', 20, '2026-12-31'],
    ['2026-09-30', 7, '2026-10-15'],
    ['2026-02-13', 15, '2026-03-12'],
  ])('%s and %d working days end on %s', (day, count, due) => {
    expect(addWorkdays(day, count, calendar)).toEqual({ day: due, provisional: false });
  });

  test('beyond the announced years the result is provisional, and New Year is no working day', () => {
    const due = addWorkdays('2026-12-04', 20, calendar);
    expect(due.provisional).toBe(true);
    expect(due.day).not.toBe('2027-01-01');
    expect(isWorkday('2027-01-01', calendar)).toBe(false);
    expect(isWorkday('2045-10-01', calendar)).toBe(false);
  });

  test('a period in days whose last day is a holiday ends on the next working day', () => {
    expect(endOfPeriod('2024-01-12', { n: 30, unit: 'day' }, calendar).day).toBe('2024-02-18');
    expect(endOfPeriod('2024-01-31', { n: 1, unit: 'month' }, calendar).day).toBe('2024-02-29');
  });

  test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('are the same in %s', (zone) => {
    expect(JSON.parse(inZone(zone))).toEqual([
      { day: '2024-03-01', provisional: false },
      { day: '2024-01-23', provisional: false },
      { day: '2027-01-04', provisional: true },
    ]);
  });
});

describe('the calendar', () => {
  test.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%d has %d working days', (year, count) => {
    expect(workdaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar)).toBe(count);
  });

  test('agrees with the package chinese-days on every day of the announced years', () => {
    const first = `${calendar.from}-01-01`;
    const differing: string[] = [];
    for (let day = first; day <= `${calendar.until}-12-31`; day = addDays(day, 1)) {
      if (isWorkday(day, calendar) !== chineseDays.isWorkday(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  test('adding and counting are inverse', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2015-01-01', n));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const due = addWorkdays(day, count, calendar).day;
        expect(workdaysBetween(day, due, calendar)).toBe(count);
        expect(isWorkday(due, calendar)).toBe(true);
      }),
    );
  });
});
