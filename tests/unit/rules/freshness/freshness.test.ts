import { describe, expect, test } from 'vitest';
import { completenessOf, missingFields } from '../../../../src/rules/freshness/completeness.ts';
import { addMonths, freshness, monthsOf } from '../../../../src/rules/freshness/freshness.ts';

const rhythm = (every: string) => ({
  every,
  what: '工作简报',
  policy: 'shili-1',
  anchor: 'c-4-3',
  quote: '每双月报送',
});

describe('freshness', () => {
  test('counts age in days and the reports that a rhythm would have brought', () => {
    const state = freshness('2024-01-30', '2024-08-01', [rhythm('P2M'), rhythm('P6M')]);
    expect(state.ageDays).toBe(184);
    expect(state.rhythms.map(({ nextDue, missed }) => [nextDue, missed])).toEqual([
      ['2024-03-30', 3],
      ['2024-07-30', 1],
    ]);
    expect(state.stale).toBe(true);
  });

  test('is in time on the very day that the next report is due', () => {
    expect(freshness('2024-01-30', '2024-03-30', [rhythm('P2M')]).stale).toBe(false);
    expect(freshness('2024-01-30', '2024-03-31', [rhythm('P2M')]).stale).toBe(true);
  });

  test('says nothing about lateness where a city prints no rhythm', () => {
    expect(freshness('2024-01-30', '2026-01-30', []).stale).toBeNull();
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-12-30', 2, '2025-02-28'],
    ['2024-11-30', 12, '2025-11-30'],
  ])('%s and %i months are %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test.each([
    ['P2M', 2],
    ['P1Y', 12],
    ['P1Y6M', 18],
    ['P', null],
    ['P10D', null],
  ])('%s is %s months', (duration, months) => {
    expect(monthsOf(duration)).toBe(months);
  });
});

describe('completeness', () => {
  const whole = {
    name: '甲',
    county: '东县',
    category: '低效工业片区',
    stage: 'reserve',
    areaMu: 1,
    location: '一镇',
    places: [{ printed: '一镇', official: '一镇', code: '990001100', match: 'exact' as const }],
    position: { lat: 1, lng: 2 },
  };

  test('names what is missing', () => {
    expect(missingFields(whole)).toEqual([]);
    expect(
      missingFields({ ...whole, areaMu: null, location: null, places: [], position: null }),
    ).toEqual(['areaMu', 'location', 'township', 'position']);
  });

  test('is unknown, not 0, where there is no project', () => {
    expect(completenessOf([]).share).toBeNull();
    expect(completenessOf([whole, { ...whole, areaMu: null }])).toMatchObject({
      projects: 2,
      known: { areaMu: 1, location: 2 },
      share: 15 / 16,
    });
  });
});
