import { z } from 'zod';
import { addDays } from '../deadline/calendar.ts';
import { addMonths } from '../freshness/freshness.ts';
import { daySchema } from '../../facts/kinds/project.ts';
import { webAddressSchema } from '../../facts/kinds/web-address.ts';

/**
 * One year of `data/calendar.yaml`. `off` are days from Monday to Friday without work, `work` are
 * Saturdays and Sundays with work. A year that the State Council's office has not announced yet has
 * `announced: false`: its days are those of the law alone, and every result that needs it is 暂定.
 */
export const calendarYearSchema = z.strictObject({
  year: z.int(),
  announced: z.boolean(),
  /** Address of the notice; null where it was not kept. */
  notice: webAddressSchema.nullable(),
  off: z.array(daySchema),
  work: z.array(daySchema),
});
export const calendarSchema = z.array(calendarYearSchema).nonempty();

/** Working days by year. Days are `YYYY-MM-DD` of Asia/Shanghai: no machine's zone plays a part. */
export interface WorkCalendar {
  readonly off: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
  readonly announced: ReadonlySet<number>;
  /** Years of which the calendar knows the days off, announced or by the law alone. */
  readonly known: ReadonlySet<number>;
  /** First and last announced year. */
  readonly from: number;
  readonly until: number;
}

/** A computed day; `provisional` where a year without an announced calendar was needed. */
export interface ComputedDay {
  readonly day: string;
  readonly provisional: boolean;
}

/** Makes the calendar from its years. */
export function workCalendar(years: readonly z.infer<typeof calendarYearSchema>[]): WorkCalendar {
  const announced = years.filter((year) => year.announced).map(({ year }) => year);
  return {
    off: new Set(years.flatMap(({ off }) => off)),
    work: new Set(years.flatMap(({ work }) => work)),
    announced: new Set(announced),
    known: new Set(years.map(({ year }) => year)),
    from: Math.min(...announced),
    until: Math.max(...announced),
  };
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
