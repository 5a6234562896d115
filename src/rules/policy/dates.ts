import { lastDay } from '../deadline/calendar.ts';
import { readNumeral, readYear } from './numerals.ts';

const year = '([0-9０-９]{4}|[零〇○ＯO一二三四五六七八九]{4})';
// 九月○九日: some pad the day as they pad 09.
const small = '([0-9０-９]{1,2}|[零〇○]?[一二三四五六七八九十]{1,3})';

/** What a full date looks like: 2024年5月6日, 二〇二四年五月六日. */
export const printedDay = `${year}\\s*年\\s*${small}\\s*月\\s*${small}\\s*日`.replaceAll(
  '(',
  '(?:',
);

/** What a month looks like where no day is printed: 2025年9月, 二〇二五年九月. */
export const printedMonth = `${year}\\s*年\\s*${small}\\s*月`.replaceAll('(', '(?:');

/** What the end of a term looks like: a full date, or 2028年6月底, 2028年6月, 2028年底. */
export const printedEnd =
  `(?:${printedDay}|${printedMonth}[份底末]?|${year}\\s*年年?[底末])`.replaceAll(
    /\((?!\?)/gu,
    '(?:',
  );

const dayPattern = new RegExp(`${year}\\s*年\\s*${small}\\s*月\\s*${small}\\s*日`, 'u');
const monthPattern = new RegExp(`${year}\\s*年\\s*${small}\\s*月`, 'u');
const dashed = /(?<!\d)(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/u;

function calendarDay(y: number, m: number, d: number): string | null {
  const day = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const exists = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return exists ? day : null;
}

/**
 * The first full date printed in `text` as `YYYY-MM-DD`, in Arabic or Chinese numerals; null where
 * none is or none such exists.
 */
export function readDay(text: string): string | null {
  const match = dayPattern.exec(text);
  if (match === null) return null;
  return calendarDay(
    readYear(match[1] ?? ''),
    readNumeral(match[2] ?? ''),
    readNumeral(match[3] ?? ''),
  );
}

/** The last day that the end of a term names: 2028年6月底 is 2028-06-30; null where it names none. */
export function readEnd(text: string): string | null {
  const printed = readPrintedDate(text);
  return printed === null ? null : lastDay(printed);
}

/** The day that a web page prints, `2024-06-28 10:20` among others; null where none is. */
export function readWebDay(text: string): string | null {
  const match = dashed.exec(text.normalize('NFKC'));
  if (match === null) return readDay(text);
  return calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A date as precisely as it is printed: `2027年` → `2027`, `2027年9月底` → `2027-09`. */
export function readPrintedDate(text: string): string | null {
  const day = readDay(text);
  if (day !== null) return day;
  const match = monthPattern.exec(text);
  const month = readNumeral(match?.[2] ?? '');
  if (match !== null && month >= 1 && month <= 12) {
    return `${readYear(match[1] ?? '')}-${String(month).padStart(2, '0')}`;
  }
  const dotted = /^(\d{4})\s*[./-]\s*(0?[1-9]|1[0-2])$/u.exec(text.normalize('NFKC').trim());
  if (dotted !== null) return `${dotted[1] ?? ''}-${(dotted[2] ?? '').padStart(2, '0')}`;
  const printed = /(\d{4})\s*年?/u.exec(text)?.[1];
  if (printed !== undefined) return printed;
  const words = readYear(/([零〇○ＯO一二三四五六七八九]{4})\s*年/u.exec(text)?.[1] ?? '');
  return Number.isNaN(words) ? null : String(words);
}

/**
 * The last day of a period of whole years, months or days that begins on `start`: five years from
 * 2019-03-01 end on 2024-02-29. `length` in ISO 8601 (`P5Y`, `P6M`, `P30D`).
 */
export function endOfTerm(start: string, length: string): string {
  const [, count = '0', unit = 'D'] = /^P(\d+)([YMD])$/u.exec(length) ?? [];
  const [y = 0, m = 1, d = 1] = start.split('-').map(Number);
  const months = unit === 'Y' ? Number(count) * 12 : unit === 'M' ? Number(count) : 0;
  const days = unit === 'D' ? Number(count) : 0;
  const longest = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(y, m - 1 + months, Math.min(d, longest) + days - 1));
  // A month without the day of the start ends on its own last day, not the day before it.
  if (days === 0 && d > longest) end.setUTCDate(end.getUTCDate() + 1);
  return end.toISOString().slice(0, 10);
}

/** The day `count` days after `start`. */
export function daysAfter(start: string, count: number): string {
  const [y = 0, m = 1, d = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(y, m - 1, d + count)).toISOString().slice(0, 10);
}
