import { daysBetween } from '../deadline/calendar.ts';

/** A reporting rhythm that a text prescribes: `every` in ISO 8601 months (`P2M`) or years. */
export interface Rhythm {
  every: string;
  /** What is due at this rhythm, e.g. 工作简报. */
  what: string;
  policy: string;
  anchor: string;
  quote: string;
}

/**
 * The age of data beside the rhythms of the city's own texts. Nothing is counted from a rhythm: the
 * texts print no day from which it runs, and it binds those who report, not the public.
 */
export interface Freshness {
  asOf: string;
  ageDays: number;
  /** Empty where the city's texts print none. */
  rhythms: readonly Rhythm[];
}

/** Adds calendar months to a day; a day that the month lacks becomes its last. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}

/**
 * Sets the age of the data beside the rhythms.
 *
 * @param asOf day of the data, `YYYY-MM-DD`
 * @param today the day of building, Asia/Shanghai
 */
export function freshness(asOf: string, today: string, rhythms: readonly Rhythm[]): Freshness {
  return { asOf, ageDays: daysBetween(asOf, today), rhythms };
}
