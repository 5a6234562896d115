/** The few days of a portal are each written thousands of times. */
const written = new Map<string, string>();

/**
 * A date as precisely as it is given: `2024-01-30` → `2024年1月30日`, `2027-09` → `2027年9月`,
 * `2027` → `2027年`.
 */
export function formatDate(date: string): string {
  const before = written.get(date);
  if (before !== undefined) return before;
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined) return date;
  const words = `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  written.set(date, words);
  return words;
}

/** Stands for the day of what prints none. */
export const undated = '原文未载明日期';

/** A date, or that the original prints none. */
export function formatDateOrNone(date: string | null): string {
  return date === null ? undated : formatDate(date);
}

/** A whole day as {@link formatDate} and official texts write it, to be found inside other words. */
export const dayInWords = String.raw`\d{4}年\d{1,2}月\d{1,2}日`;

/** The calendar day in Asia/Shanghai of an instant, whatever the machine's own zone. */
export function dayInShanghai(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(instant);
}
