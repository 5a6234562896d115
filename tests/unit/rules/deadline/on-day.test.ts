import { describe, expect, test } from 'vitest';
import {
  bindsNobody,
  countByStanding,
  lastDays,
  noYear,
  deadlineOnDay,
  yearsOf,
  type Circumstances,
} from '../../../../src/rules/deadline/on-day.ts';
import { aDeadline, itsEvidence } from '../../../support/deadlines.ts';

function on(today: string): Circumstances {
  return { city: 'hefei', status: '试行', evidence: [], related: [], today };
}

describe('the last day', () => {
  test.each([
    [{ by: '2024-02' }, ['2024-02-29']],
    [{ by: '2027' }, ['2027-12-31']],
    [{ by: null, end: '2027-09-30', precision: 'day' as const }, ['2027-09-30']],
    [{ by: '2024-02', precision: 'ambiguous' as const }, ['2024-01-31', '2024-02-29']],
    [{ by: '2024', precision: 'ambiguous' as const }, ['2023-12-31', '2024-12-31']],
    [{ by: null, precision: null, recurrence: 'P2M' }, []],
  ])('of %j is %j', (dates, days) => {
    expect(lastDays(aDeadline(dates))).toEqual(days);
  });
});

describe('a deadline', () => {
  test.each([
    ['2023-12-31', 'ahead', 91],
    ['2024-01-01', 'soon', 90],
    ['2024-03-31', 'soon', 0],
    ['2024-04-01', 'past', -1],
  ])('due by March 2024 is, on %s, %s with %i days left', (today, state, daysLeft) => {
    expect(deadlineOnDay(aDeadline(), on(today))).toMatchObject({ state, daysLeft });
  });

  test('with two readings is neither over nor running between them', () => {
    const deadline = aDeadline({ by: '2024-02', precision: 'ambiguous' });
    expect(deadlineOnDay(deadline, on('2024-01-31')).state).toBe('soon');
    expect(deadlineOnDay(deadline, on('2024-02-01')).state).toBe('either');
    expect(deadlineOnDay(deadline, on('2024-02-29')).state).toBe('either');
    expect(deadlineOnDay(deadline, on('2024-03-01')).state).toBe('past');
  });

  test('that recurs or has no date has no days left', () => {
    const rhythm = aDeadline({ by: null, precision: null, recurrence: 'P2M' });
    expect(deadlineOnDay(rhythm, on('2026-01-01'))).toMatchObject({
      state: 'recurring',
      daysLeft: null,
    });
    const vague = aDeadline({ by: null, precision: 'duration' });
    expect(deadlineOnDay(vague, on('2026-01-01'))).toMatchObject({
      state: 'undated',
      daysLeft: null,
    });
  });

  test('whose period lies ahead has not begun', () => {
    const phase = aDeadline({ by: null, start: '2025-07', end: '2025-09' });
    expect(deadlineOnDay(phase, on('2025-06-30')).notBegun).toBe(true);
    expect(deadlineOnDay(phase, on('2025-07-01')).notBegun).toBe(false);
  });

  test('of a draft binds nobody', () => {
    expect(bindsNobody('征求意见稿')).toBe(true);
    expect(bindsNobody('效力待核')).toBe(false);
  });

  test('of a draft never falls due, on whatever day', () => {
    for (const day of ['2023-12-31', '2024-03-31', '2030-01-01']) {
      const draft = { ...on(day), status: '征求意见稿' as const };
      expect(deadlineOnDay(aDeadline(), draft)).toMatchObject({ state: 'draft', daysLeft: null });
    }
  });

  test('of a text that may be in force or not is neither over nor running, on whatever day', () => {
    for (const day of ['2023-12-31', '2024-03-31', '2030-01-01']) {
      const doubted = { ...on(day), status: '效力待核' as const };
      expect(deadlineOnDay(aDeadline(), doubted)).toMatchObject({
        state: 'unsettled',
        daysLeft: null,
      });
      const rhythm = aDeadline({ by: null, precision: null, recurrence: 'P2M' });
      expect(deadlineOnDay(rhythm, doubted).state).toBe('recurring');
    }
  });

  test('counts apart from those of texts that are not in force, status by status', () => {
    const texts = (['效力待核', '征求意见稿', '试行', '效力待核', '在载明的有效期内'] as const).map(
      (status) => ({
        status,
      }),
    );
    expect(countByStanding(texts)).toEqual({
      inForce: 2,
      others: [
        { status: '征求意见稿', count: 1 },
        { status: '效力待核', count: 2 },
      ],
    });
    expect(countByStanding([])).toEqual({ inForce: 0, others: [] });
  });

  test('has the evidence that names its policy, clause and words, and no other', () => {
    const around = {
      ...on('2026-01-01'),
      evidence: [itsEvidence, { ...itsEvidence, what: '别的事' }],
    };
    expect(deadlineOnDay(aDeadline(), around).evidence).toEqual([itsEvidence]);
  });
});

test('a deadline lies in the years of its last day by each reading; without a date in none', () => {
  expect(yearsOf({ lastDays: ['2023-12-31', '2024-01-31'] })).toEqual(['2023', '2024']);
  expect(yearsOf({ lastDays: ['2024-01-31'] })).toEqual(['2024']);
  expect(yearsOf({ lastDays: [] })).toEqual([noYear]);
});
