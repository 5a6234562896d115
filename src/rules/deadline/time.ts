import type { Precision } from '../../facts/kinds/deadline.ts';
import { readNumeral } from '../policy/numerals.ts';
import { areWholeWords } from '../words/whole-words.ts';
import { unspaced } from '../unspaced.ts';

/** What the words of a time limit say, no more precise than they are. */
export interface PrintedTime {
  readonly by: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: Precision | null;
  /** ISO 8601 duration between two occurrences, e.g. `P2M`. */
  readonly recurrence: string | null;
  /** Month by whose end a yearly duty falls due (上一年度12月底前); null where none is printed. */
  readonly yearlyMonth: number | null;
}

/** No date and no rhythm. */
export const noTime: PrintedTime = {
  by: null,
  start: null,
  end: null,
  precision: null,
  recurrence: null,
  yearlyMonth: null,
};

const date = '(\\d{4})年(?:(\\d{1,2})月(?:份)?(?:(\\d{1,2})日)?)?([底末])?';
const dash = '(?:[-—–－～~]{1,2}|至|到)';
const rangePattern = new RegExp(`^[自从]?(?:${date}|(\\d{4}))(?:起)?${dash}${date}(?:止)?$`, 'u');
const singlePattern = new RegExp(
  `^(于|自|从|到|至|截至|截止到|有效期至|有效期限至)?${date}(前|之前|以前|止|起|起施行)?$`,
  'u',
);
const count = '([一二两三四五六七八九十]+|\\d+)';
const yearlyPattern = /^(?:上一|每|当|下一)年度?(\d{1,2})月(?:底|\d{1,2}日)?(?:之|以)?前?$/u;
const everyPattern = new RegExp(
  `^每${count}?个?(周|月|季度|季|年)度?(?:[首末]月)?(?:底|末|\\d{1,2}日)?(?:之|以)?前?$`,
  'u',
);
const durationPattern = new RegExp(
  `^(?:在|期限|实施期限|一般)*(?:为期|为)?${count}(?:个)?(年|月|日|天|工作日)(?:内|以内|之内)?$`,
  'u',
);
const rhythms: Readonly<Record<string, string>> = {
  每双月: 'P2M',
  双月: 'P2M',
  隔月: 'P2M',
  每半年: 'P6M',
  半年: 'P6M',
  半年度: 'P6M',
  月度: 'P1M',
  按月: 'P1M',
  季度: 'P3M',
  按季: 'P3M',
  年度: 'P1Y',
  按年: 'P1Y',
  逐年: 'P1Y',
};
/** Said of things done from time to time, without an interval. */
const vague = new Set(['定期', '不定期', '适时', '及时', '动态']);

/** A time within a year that is not printed beside it: 3月底前, 第三季度前, 年底前. No date is made of it. */
const yearless =
  '(?:今年|当年|年内)?(?:\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|[底末])?(?:以前|之前|前)|(?:第)?[一二三四]季度[底末]?(?:以前|之前|前|内)|[上下]半年(?:以前|之前|前|内)|(?:今年)?年底(?:以前|之前|前))';
const yearlessPattern = new RegExp(`^(?:于|在)?${yearless}$`, 'u');

interface Point {
  readonly iso: string;
  readonly precision: 'day' | 'month' | 'year';
}

/** A date from its printed parts; null where it is none (13月, 31日 of a short month). */
function point(year: string, month?: string, day?: string): Point | null {
  if (month === undefined) return { iso: year, precision: 'year' };
  const iso = `${year}-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  const full = day === undefined ? `${iso}-01` : iso;
  const read = new Date(`${full}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || !read.toISOString().startsWith(full)) return null;
  return { iso, precision: day === undefined ? 'month' : 'day' };
}

const coarseness = { day: 0, month: 1, year: 2 } as const;

function readRange(words: string): PrintedTime | null {
  const found = rangePattern.exec(words);
  if (found === null) return null;
  const [, y1, m1, d1, , bare, y2 = '', m2, d2] = found;
  const from = point(y1 ?? bare ?? '', m1, d1);
  const to = point(y2, m2, d2);
  if (from === null || to === null) return null;
  const coarser = coarseness[from.precision] > coarseness[to.precision] ? from : to;
  return { ...noTime, start: from.iso, end: to.iso, precision: coarser.precision };
}

function readSingle(words: string): PrintedTime | null {
  const found = singlePattern.exec(words);
  if (found === null) return null;
  const [, lead = '', year = '', month, day, edge, tail = ''] = found;
  const at = point(year, month, day);
  if (at === null) return null;
  if (/^(?:自|从)$/u.test(lead) || tail.startsWith('起')) {
    return { ...noTime, start: at.iso, precision: at.precision };
  }
  if (lead.endsWith('至') || lead === '截止到' || tail === '止') {
    return { ...noTime, end: at.iso, precision: at.precision };
  }
  // “2月前”: before the month begins, or by its end? Both readings are shown, none is chosen.
  const ambiguous = tail.endsWith('前') && edge === undefined && at.precision !== 'day';
  return { ...noTime, by: at.iso, precision: ambiguous ? 'ambiguous' : at.precision };
}

function readRhythm(words: string): PrintedTime | null {
  const yearly = yearlyPattern.exec(words);
  if (yearly !== null) return { ...noTime, recurrence: 'P1Y', yearlyMonth: Number(yearly[1]) };
  const fixed = rhythms[words];
  if (fixed !== undefined) return { ...noTime, recurrence: fixed };
  const every = everyPattern.exec(words);
  if (every === null) return null;
  const many = every[1] === undefined ? 1 : readNumeral(every[1]);
  const unit = every[2] === '年' ? 'Y' : every[2] === '周' ? 'W' : 'M';
  const months = every[2]?.startsWith('季') === true ? 3 * many : many;
  return { ...noTime, recurrence: `P${months}${unit}` };
}

/**
 * Reads the printed words of one time limit.
 *
 * `2024年3月底前` → by 2024-03; `2023年9月-2027年9月` → start and end; `至2027年9月底止` → end;
 * `2024年2月前` → by 2024-02, ambiguous; `每双月` → P2M; `上一年度12月底前` → P1Y in month 12;
 * `为期4年`, `两年内` → precision `duration` without dates; `定期`, `3月底前` → nothing that could be computed.
 *
 * @returns null where the words are no time limit
 */
export function parseTime(words: string): PrintedTime | null {
  const joined = unspaced(words);
  const read = readRange(joined) ?? readSingle(joined) ?? readRhythm(joined);
  if (read !== null) return read;
  if (durationPattern.test(joined)) return { ...noTime, precision: 'duration' };
  return vague.has(joined) || yearlessPattern.test(joined) ? noTime : null;
}

const space = '\\s*';
const loose = `\\d{4}${space}年(?:${space}\\d{1,2}${space}月(?:${space}\\d{1,2}${space}日)?)?${space}[底末]?`;
const anyTime = new RegExp(
  [
    `(?:自|从|到|至|截至|有效期至)?${space}(?:\\d{4}|${loose})${space}[-—–－～~至]{1,2}${space}${loose}(?:止)?`,
    `(?:自|从|到|至|截至|有效期至)?${space}${loose}(?:之前|以前|前|止|起)?`,
    '(?:上一|每)年度?\\d{1,2}月(?:底|\\d{1,2}日)?(?:以前|之前|前)?',
    '每(?:双月|半年|[一二两三四五六七八九十\\d]*个?(?:周|月|季度|年))(?:[首末]月)?(?:(?:底|末|\\d{1,2}日)(?:以前|之前|前)?)?',
    '(?:为期)?(?:[一二两三四五六七八九十]+|\\d+)(?:年|个月|个?工作日|日|天)(?:以内|之内|内)',
    '一般为期\\d+年|为期\\d+年',
    `(?<![\\d年度])${yearless}`,
    '月度|季度|半年度|年度|定期|适时',
  ].join('|'),
  'gu',
);

const bareRhythm = /^(?:月度|季度|半年度|年度)$/u;
const doneThen =
  /^(?:的)?(?:通报|报告|报送|上报|调度|会商|考核|总结|评估|督查|检查|更新|例会|公布|公开)/u;

/** All wordings of time in a text that `parseTime` reads, in order, as printed; words only whole. */
export function findTimes(text: string): { words: string; time: PrintedTime }[] {
  return [...text.matchAll(anyTime)].flatMap(({ 0: match, index }) => {
    const words = match.trim();
    const time = parseTime(words);
    // 年度计划 names a plan and 年度 alone no time; 年度通报 is done every year.
    const rest = text.slice(index + match.length);
    if (bareRhythm.test(words) && !doneThen.test(rest)) return [];
    const inside =
      /^\p{Script=Han}+$/u.test(match) && !areWholeWords(text, index, index + match.length);
    return time === null || inside ? [] : [{ words, time }];
  });
}
