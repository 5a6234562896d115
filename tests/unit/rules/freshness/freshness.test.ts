import { rhythmLimits } from '../../../../src/rules/freshness/reporting.ts';
import { describe, expect, test } from 'vitest';
import { completenessOf, missingFields } from '../../../../src/rules/freshness/completeness.ts';
import { addMonths, freshness } from '../../../../src/rules/freshness/freshness.ts';

const rhythm = (every: string) => ({
  every,
  what: '工作简报',
  policy: 'shili-1',
  anchor: 'c-4-3',
  quote: '每双月报送',
});

describe('freshness', () => {
  test('counts age in days, and nothing from a rhythm whose first day no text prints', () => {
    const rhythms = [rhythm('P2M'), rhythm('P6M')];
    expect(freshness('2024-01-30', '2024-08-01', rhythms)).toEqual({
      asOf: '2024-01-30',
      ageDays: 184,
      rhythms,
    });
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-12-30', 2, '2025-02-28'],
    ['2024-11-30', 12, '2025-11-30'],
  ])('%s and %i months are %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
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
  };

  test('names what the list leaves empty', () => {
    expect(missingFields(whole)).toEqual([]);
    expect(missingFields({ ...whole, areaMu: null, location: '' })).toEqual(['areaMu', 'location']);
  });

  test('counts what the list prints, not the codes and coordinates that this portal adds', () => {
    const unplaced = { ...whole, places: [], position: null };
    expect(completenessOf([unplaced])).toEqual({ projects: 1, missing: [] });
  });

  test('says of how many projects a field is missing', () => {
    expect(completenessOf([]).projects).toBe(0);
    expect(completenessOf([whole, { ...whole, areaMu: null }])).toMatchObject({
      projects: 2,
      missing: [{ field: 'areaMu', count: 1 }],
    });
  });
});

describe('what the words of a rhythm leave open', () => {
  test.each([
    [
      '各区县每双月向市领导小组报送工作简报',
      '原文没有写从哪一天起算，本站不推算应有几次；报送不等于向社会公开',
    ],
    ['自2026年1月起每季度向社会公布进展', '本站不推算应有几次'],
    ['每季度向社会公布进展', '原文没有写从哪一天起算，本站不推算应有几次'],
  ])('%s', (quote, told) => {
    expect(rhythmLimits(quote)).toBe(told);
  });
});
