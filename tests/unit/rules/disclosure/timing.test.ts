import { describe, expect, test } from 'vitest';
import { clockIds } from '../../../../src/facts/kinds/disclosure.ts';
import { clockById, clocks } from '../../../../src/rules/disclosure/clocks.ts';
import { noticeLength, timingOf } from '../../../../src/rules/disclosure/timing.ts';
import { formatNoticeLength, formatTiming } from '../../../../src/rules/words/disclosure.ts';
import { addDays } from '../../../../src/rules/deadline/calendar.ts';
import { endOfPeriod } from '../../../../src/rules/disclosure/workdays.ts';
import { loadWorkCalendar } from '../../../../src/facts/read/work-calendar.ts';

const calendar = loadWorkCalendar(process.cwd());
const today = '2026-11-22';

test('there are twenty rules, three of them for one kind of column each', () => {
  expect(new Set(clocks.map(({ id }) => id.replace(/-.*/, ''))).size).toBe(20);
  expect(new Set(clocks.map(({ id }) => id)).size).toBe(clocks.length);
  expect(clocks.map(({ id }) => id)).toEqual([...clockIds]);
});

const latest = clocks.filter(({ kind, period }) => kind === 'max' && period !== null);

describe.each(latest)('$id $event', (clock) => {
  // Three years on are still announced.
  const formedOn = '2023-04-03';
  if (clock.period === null) throw new Error('a clock with a number');
  const due = endOfPeriod(formedOn, clock.period, calendar).day;

  test('published on the last day is in time, a day after is late', () => {
    const on = (publishedOn: string) =>
      timingOf(clock, { formedOn, publishedOn, today }, calendar).state;
    expect(on(due)).toBe('inTime');
    expect(on(addDays(due, 1))).toBe('late');
  });
});

const shortest = clocks.filter(({ kind }) => kind === 'min');

describe.each(shortest)('$id $event', (clock) => {
  test('a period of the least length is enough, a shorter one is not', () => {
    const n = clock.period?.n ?? 0;
    const days = Array.from({ length: 80 }, (_, index) => addDays('2026-03-02', index));
    const length = (to: string) => noticeLength(clock, { from: '2026-03-02', to }, calendar);
    const first = days.find((to) => length(to).enough === true) ?? '';
    expect(length(first).length).toBe(n);
    expect(length(addDays(first, -1)).enough).toBe(false);
  });
});

describe('days off that are not announced accuse nobody', () => {
  const twenty = clockById('C1');
  const early = { ...calendar, announced: new Set([2026]) };
  const on = (publishedOn: string) =>
    timingOf(twenty, { formedOn: '2026-12-10', publishedOn, today: '2027-03-01' }, early);

  test('late and in time are both open where the last day is provisional', () => {
    const { due, state } = on('2027-01-29');
    expect([due?.provisional, state]).toEqual([true, 'provisional']);
    expect(formatTiming(on('2027-01-29'))).toBe('应公开日是暂定的，不能判断是否按时公开');
    expect(on('2027-01-04').state).toBe('provisional');
    // In time wherever the days off fall.
    expect(on('2026-12-30').state).toBe('inTime');
  });

  test('a notice of working days is measured only where all of them are known', () => {
    const clock = clockById('C3');
    const notice = (to: string) => noticeLength(clock, { from: '2026-12-21', to }, early);
    expect(notice('2027-01-15')).toMatchObject({ enough: null, provisional: true });
    expect(formatNoticeLength(notice('2027-01-15'))).toContain('暂定');
    expect(notice('2026-12-30')).toMatchObject({ enough: false, provisional: false });
    expect(noticeLength(clock, { from: '2026-12-01', to: '2027-01-15' }, early)).toMatchObject({
      enough: true,
      provisional: true,
    });
    const days = noticeLength(clockById('C4'), { from: '2026-12-21', to: '2027-01-25' }, early);
    expect(days).toMatchObject({ enough: true, provisional: false });
  });
});

describe('an item', () => {
  const twenty = clockById('C1');

  test('formed 2024-04-03 and published 2024-06-20 is 33 working days late', () => {
    const timing = timingOf(
      twenty,
      { formedOn: '2024-04-03', publishedOn: '2024-06-20', today },
      calendar,
    );
    expect(timing).toMatchObject({ state: 'late', difference: 33 });
    expect(timing.due?.day).toBe('2024-05-06');
  });

  test('whose day of forming is not printed has no due day', () => {
    const timing = timingOf(twenty, { formedOn: null, publishedOn: today, today }, calendar);
    expect(timing).toMatchObject({ due: null, state: 'unknown', difference: null });
  });

  test('that nobody saw published is unknown once it is due, and running before', () => {
    const on = (now: string) =>
      timingOf(twenty, { formedOn: '2024-01-30', publishedOn: null, today: now }, calendar).state;
    expect(on('2024-03-01')).toBe('running');
    expect(on('2024-03-02')).toBe('unknown');
  });

  test('without a number in the rule is due 及时', () => {
    const days = { formedOn: '2024-01-30', publishedOn: null, today };
    expect(timingOf(clockById('C10'), days, calendar)).toMatchObject({
      due: null,
      state: 'promptly',
    });
  });
});
