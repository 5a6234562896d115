import { addDays } from '../deadline/calendar.ts';
import { addMonths } from '../freshness/freshness.ts';
import type { WorkCalendar } from '../../facts/kinds/calendar.ts';

/** A computed day; `provisional` where a year without an announced calendar was needed. */
export interface ComputedDay {
  readonly day: string;
  readonly provisional: boolean;
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Days off by the law every year, for years of which the calendar knows nothing at all. */
const fixedHolidays = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/** Whether a day is a working day, and whether that is only provisional. */
export function isWorkday(day: string, calendar: WorkCalendar): boolean {
  if (calendar.off.has(day)) return false;
  if (!calendar.known.has(yearOf(day)) && fixedHolidays.has(day.slice(5))) return false;
  if (calendar.work.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function provisionalBetween(from: string, to: string, calendar: WorkCalendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.announced.has(year)) return true;
  }
  return false;
}

/** The `count`-th working day after `day`; `day` itself does not count (民法典第二百零一条). */
export function addWorkdays(day: string, count: number, calendar: WorkCalendar): ComputedDay {
  let last = day;
  for (let left = count; left > 0;) {
    last = addDays(last, 1);
    if (isWorkday(last, calendar)) left -= 1;
  }
  return { day: last, provisional: provisionalBetween(addDays(day, 1), last, calendar) };
}

/** Working days after `from`, up to and with `to`; negative where `to` lies before `from`. */
export function workdaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  if (to < from) return -workdaysBetween(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkday(day, calendar)) count += 1;
  }
  return count;
}

/** A length of time as the rules name it. */
export interface Period {
  readonly n: number;
  readonly unit: 'workday' | 'day' | 'week' | 'month' | 'year';
}

/**
 * The last day of a period that begins after `day`. A last day on a holiday rolls to the next working
 * day (民法典第二百零三条).
 */
export function endOfPeriod(day: string, { n, unit }: Period, calendar: WorkCalendar): ComputedDay {
  if (unit === 'workday') return addWorkdays(day, n, calendar);
  const months = { month: n, year: 12 * n };
  const days = { day: n, week: 7 * n };
  const end =
    unit === 'month' || unit === 'year' ? addMonths(day, months[unit]) : addDays(day, days[unit]);
  let last = end;
  while (!isWorkday(last, calendar)) last = addDays(last, 1);
  return { day: last, provisional: provisionalBetween(end, last, calendar) };
}
