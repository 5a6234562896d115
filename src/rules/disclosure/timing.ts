import { daysBetween } from '../deadline/calendar.ts';
import type { Clock } from './clocks.ts';
import { endOfPeriod, workdaysBetween, type ComputedDay } from './workdays.ts';
import type { WorkCalendar } from '../../facts/kinds/calendar.ts';

/** 形成日 · 应公开日 · 实际公开日 of one item, and what they say together. */
export interface Timing {
  readonly clock: Clock;
  /** 形成日, or the day that starts the clock; null where the text prints none. */
  readonly formedOn: string | null;
  /** 应公开日; null without 形成日, or where the rule says only 及时. */
  readonly due: ComputedDay | null;
  /** 实际公开日; null where it is not known. */
  readonly publishedOn: string | null;
  /**
   * - inTime, late: by the two days
   * - running: not published as far as known, and still in time
   * - unknown: one of the days is not known
   * - provisional: the last day rests on a year whose days off are not announced, and so does the result
   * - promptly: the rule names no number
   * - notMeasured: nobody is held against the clock, see `why`
   */
  readonly state:
    'inTime' | 'late' | 'running' | 'unknown' | 'provisional' | 'promptly' | 'notMeasured';
  /** Why nobody is held against the clock; null where somebody is. */
  readonly why: Unmeasured | null;
  /** 实际公开日 minus 应公开日 in the clock's own unit (working days or days); null where unknown. */
  readonly difference: number | null;
}

/**
 * Why an item's publication is not held against the clock.
 *
 * - beforeRule: it was formed before the rule was in force
 * - reprint: another body formed it; its first showing here is not that body's disclosure
 * - notOwn: the organiser of the portal did not form it
 * - noStart: nobody registered since when the portal has published
 * - older: it was formed before the portal began
 * - modeUnknown: nobody but us says that it is to be published 主动公开
 * - otherMode: it is not to be published 主动公开
 */
export type Unmeasured =
  'beforeRule' | 'reprint' | 'notOwn' | 'noStart' | 'older' | 'modeUnknown' | 'otherMode';

/** What is known of an item's days. */
export interface KnownDays {
  readonly formedOn: string | null;
  readonly publishedOn: string | null;
  readonly today: string;
  /** Why the item is not measured at all; left out or null where it is. */
  readonly exempt?: Unmeasured | null;
}

function stateOf(
  due: ComputedDay,
  { publishedOn, today }: KnownDays,
  { announced }: WorkCalendar,
): Timing['state'] {
  if (publishedOn === null) return today <= due.day ? 'running' : 'unknown';
  // What was published before the unannounced year began is in time, wherever its days off fall.
  if (due.provisional && !announced.has(Number(publishedOn.slice(0, 4)))) return 'provisional';
  return publishedOn > due.day ? 'late' : 'inTime';
}

/**
 * Holds an item against a `max` clock. Whoever publishes late publishes: the result labels, it never
 * blocks.
 */
export function timingOf(clock: Clock, days: KnownDays, calendar: WorkCalendar): Timing {
  const { formedOn, publishedOn, exempt = null } = days;
  const base = { clock, formedOn, publishedOn, why: null };
  const outside = { ...base, state: 'notMeasured', difference: null } as const;
  // Nothing is computed by a rule that was not in force.
  if (formedOn !== null && clock.since !== null && formedOn < clock.since) {
    return { ...outside, due: null, why: 'beforeRule' };
  }
  if (clock.period === null) {
    return { ...base, due: null, state: 'promptly', difference: null };
  }
  const due = formedOn === null ? null : endOfPeriod(formedOn, clock.period, calendar);
  if (exempt !== null) return { ...outside, due, why: exempt };
  if (due === null) return { ...base, due: null, state: 'unknown', difference: null };
  const measure = clock.period.unit === 'workday' ? workdaysBetween : daysBetween;
  const difference = publishedOn === null ? null : measure(due.day, publishedOn, calendar);
  return { ...base, due, state: stateOf(due, days, calendar), difference };
}

/** The length of a notice against the least that a rule demands. */
export interface NoticeLength {
  readonly clock: Clock;
  /** In the clock's unit, without the first day; null where start or end is unknown. */
  readonly length: number | null;
  readonly required: number;
  /** Null where start or end is unknown, or the days off that it hangs on are not announced. */
  readonly enough: boolean | null;
  /** True where working days of a year were counted whose days off are not announced. */
  readonly provisional: boolean;
}

/**
 * Holds the period of a notice against a `min` clock. The day of publication does not count, the last
 * day does.
 *
 * @throws Error for a clock without a number or of another kind
 */
export function noticeLength(
  clock: Clock,
  { from, to }: { from: string | null; to: string | null },
  calendar: WorkCalendar,
): NoticeLength {
  if (clock.kind !== 'min' || clock.period === null) {
    throw new Error(`时限 ${clock.id} 没有最短期限。`);
  }
  const { n, unit } = clock.period;
  if (from === null || to === null) {
    return { clock, length: null, required: n, enough: null, provisional: false };
  }
  const length = unit === 'workday' ? workdaysBetween(from, to, calendar) : daysBetween(from, to);
  if (unit !== 'workday') {
    return { clock, length, required: n, enough: length >= n, provisional: false };
  }
  const least = endOfPeriod(from, clock.period, calendar);
  const unsure = least.provisional && !calendar.announced.has(Number(to.slice(0, 4)));
  const provisional = !calendar.announced.has(Number(to.slice(0, 4)));
  return { clock, length, required: n, enough: unsure ? null : length >= n, provisional };
}
