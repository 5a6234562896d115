/** Days as `YYYY-MM-DD`; printed dates as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. All in Asia/Shanghai. */

const dayLength = 86_400_000;

function serial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day `count` days after `day` (before it where negative). */
export function addDays(day: string, count: number): string {
  return new Date(serial(day) + count * dayLength).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative where `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((serial(to) - serial(from)) / dayLength);
}

/** The first day that a printed date covers. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a printed date covers: 2024-02 ends on 2024-02-29. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}
