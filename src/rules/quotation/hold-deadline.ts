import type { DeadlineRecord } from '../../facts/kinds/deadline-file.ts';
import { findTimes, parseTime, type PrintedTime } from '../deadline/time.ts';
import { digitsNotIn, shareIn } from './printed-figures.ts';
import { unspaced } from '../unspaced.ts';

/** The longer time of the quotation of which the words are only a part: 2024年1月 of 2024年1月底前. */
function longerTime(time: string, quote: string): string | null {
  const part = unspaced(time);
  const around = findTimes(unspaced(quote)).map(({ words }) => words);
  const longer = around.find((words) => words !== part && words.includes(part));
  return around.includes(part) ? null : (longer ?? null);
}

/** The parts of a quotation that each hold a time of their own. */
function timedParts(quote: string): string[] {
  return unspaced(quote)
    .split(/[；;。]/u)
    .filter((part) => findTimes(part).length > 0);
}

/** A part of the quotation that says more of what is to be done than the one with this time. */
function nearerPart({ what, time, quote }: DeadlineRecord): string | null {
  const parts = timedParts(quote);
  const own = parts.filter((part) => part.includes(unspaced(time)));
  const best = Math.max(0, ...own.map((part) => shareIn(what, part)));
  return parts.find((part) => !own.includes(part) && shareIn(what, part) > best) ?? null;
}

function hasDate({ by, start, end }: PrintedTime): boolean {
  return (by ?? start ?? end) !== null;
}

/** What the kind of a deadline demands of its time; null where its time is of that kind. */
function kindFault({ kind, time, quote }: DeadlineRecord): string | null {
  const read = parseTime(time);
  // 试点期间 is read by the period of the text.
  if (read === null) return null;
  if (kind === 'rhythm' && hasDate(read)) return `“${time}”是日期，不是周期，kind 不能是 rhythm。`;
  if (kind !== 'rhythm' && read.recurrence !== null) {
    return `“${time}”是周期，kind 应为 rhythm。`;
  }
  if (kind === 'validity' && !/有效期|施行|试行/u.test(quote)) {
    return '引文没有写有效期，kind 不能是 validity。';
  }
  if (kind !== 'validity' && time.startsWith('有效期')) return '有效期的 kind 应为 validity。';
  if ((kind === 'target' || kind === 'phase') && !hasDate(read)) {
    return `“${time}”没有日期，kind 不能是 ${kind}。`;
  }
  return null;
}

/**
 * Holds a time limit against its quotation: its time is the whole time that stands beside the words
 * for what is to be done, of the kind that the record gives, and its amounts are printed.
 *
 * @returns what is wrong, in Chinese; null where the quotation bears it out
 */
export function deadlineFault(record: DeadlineRecord): string | null {
  const { what, time, quote } = record;
  const longer = longerTime(time, quote);
  if (longer !== null) return `引文写的是“${longer}”，time 只抄了“${time}”，请抄全。`;
  const invented = digitsNotIn(what, [quote]);
  if (invented.length > 0) return `事项中的“${invented.join('”“')}”不在引文中，请按原文填写。`;
  const nearer = nearerPart(record);
  if (nearer !== null) return `“${what}”在引文中的时间写在“${nearer}”里，不是“${time}”。`;
  return kindFault(record);
}
