import type { Layout } from '../../../src/facts/kinds/layout.ts';
import { lastDay } from '../../../src/rules/deadline/calendar.ts';
import { printedEnd, readPrintedDate } from '../../../src/rules/policy/dates.ts';
import { readNumeral } from '../../../src/rules/policy/numerals.ts';
import type { TableRow } from '../readers/table.ts';
import { plainCell } from './city-words.ts';

const part = String.raw`\d{4}年(?:第?[一二三四1-4]季度|[上下]半年)(?:[底末])?`;
/** A day in figures, which only a label tells from a number: 填报日期：2024.3.15. */
const figures = String.raw`(?<=(?:截[至止]到?|[日时][期间])[:：]?)\d{4}[./-]\d{1,2}(?:[./-]\d{1,2})?(?![\d.])`;
const printed = new RegExp(`${part}|${printedEnd}|${figures}`, 'u');

/** What is done in a quarter or half of a year: the list is of that work, not of its last day. */
const work = /计划|拟|预计|将|实施|启动|开工|动工|开展|推进|完成|(?<!再)开发/u;

/** Whether words that hold a day say it of the list: 截至…, （2024年6月）, but not 2025年二季度计划开工. */
function isOfList(text: string, day: string): boolean {
  if (/季度|半年/u.test(day)) return /截|日期|时间|情况|进[度展]/u.test(text) || !work.test(text);
  return /截|日期|时间|年度|制|^[（(]/u.test(text);
}

/** Where a list prints the day for which it stands: a row above the table or a note below it. */
export function printedAsOf(rows: readonly TableRow[]): Layout['asOf'] {
  for (const { line, cells } of rows) {
    const text = cells.map(plainCell).join('');
    const day = printed.exec(text)?.[0];
    if (day !== undefined && isOfList(text, day)) return { line, printed: day };
  }
  return null;
}

/** The last month of a quarter or half of a year. */
function monthOf(words: string): number | null {
  const quarter = /第?([一二三四1-4])季度/u.exec(words)?.[1];
  if (quarter !== undefined) return readNumeral(quarter) * 3;
  const half = /([上下])半年/u.exec(words)?.[1];
  return half === undefined ? null : half === '上' ? 6 : 12;
}

/** A printed day as a calendar day, the last of a longer time (null where it is none): 2024年底 is 2024-12-31, 2024年6月 its last day. */
export function dayOf(words: string): string | null {
  const month = monthOf(words);
  const year = /^\d{4}/u.exec(words)?.[0];
  const read =
    month !== null && year !== undefined
      ? `${year}-${String(month).padStart(2, '0')}`
      : readDayOrMonth(words);
  return read === null ? null : lastDay(read);
}

function readDayOrMonth(words: string): string | null {
  const figures = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/u.exec(words);
  if (figures === null) return readPrintedDate(words);
  return readPrintedDate(`${figures[1] ?? ''}年${figures[2] ?? ''}月${figures[3] ?? ''}日`);
}
