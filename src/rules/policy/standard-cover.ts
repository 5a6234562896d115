import { readWebDay } from './dates.ts';
import { isContentsTitle } from './contents.ts';
import { isForeign } from './marks.ts';
import { closeUp } from './title-words.ts';

/** What the cover of a technical standard (GB/T 1.1) prints of it. */
export interface StandardCover {
  title: string;
  /** DB33/T 2500—2022; null where the year or the number is still open (DB33/T XXXX—202X). */
  number: string | null;
  issuers: string[];
  publishedOn: string | null;
  effectiveFrom: string | null;
  /** Lines of the head that are none of the cover. */
  rest: string[];
}

/** So many lines a cover has at most. */
const longestCover = 24;
const number =
  /^(?:DB\s*\d{2,6}|GB|TD|CJJ?|JGJ|HJ|NY|SL|T\s*\/\s*[A-Z]{2,8}|Q\s*\/\s*[A-Z]{2,8})(?:\s*\/\s*[TZ])?\s*[\dXx.]+\s*[-—–－―]+\s*[\dXx]{4}$/u;
const above =
  /^(?:ICS\b|CCS\b|[A-Z]\s*\d{2}$|DB\s*\d{2,6}$|备案号|.{0,24}标准(?:[（(].{1,12}[）)])?$|.{0,24}(?:技术规范|规范性技术文件|指导性技术文件)$)/u;
const days =
  /^(\d{3}[\dXx]\s*[-年./][^发实]{2,12}?)\s*(发\s*布|实\s*施)(?:\s*(\d{3}[\dXx]\s*[-年./][^发实]{2,12}?)\s*实\s*施)?$/u;
const issuer = /^(.{2,60}?)\s*(?:联\s*合\s*)?发\s*布$/u;
const behind = /^(?:前|引)\s*言$/u;
const isOpen = (printed: string): boolean => /[Xx]/u.test(printed);

/** Where a cover ends: before its contents, its foreword or its first sentence. */
function lengthOf(lines: readonly string[]): number {
  const end = lines
    .slice(0, longestCover)
    .findIndex((line) => isContentsTitle(line) || behind.test(line) || /。$/u.test(line));
  return end < 0 ? Math.min(lines.length, longestCover) : end;
}

/**
 * Reads the lines of a head as the cover of a standard: below what classes it (ICS, 地方标准) stands its
 * number, then its title, the days of issue and of effect, and who issues it. Null: it is none.
 */
export function readCover(lines: readonly string[]): StandardCover | null {
  const cover = lines.slice(0, lengthOf(lines));
  const at = cover.findIndex((line) => number.test(line));
  if (at < 0 || !cover.slice(0, at).every((line) => above.test(closeUp(line)))) return null;
  const below = cover.slice(at + 1);
  const dated = below.flatMap((line) => {
    const [, first = '', word = '', second] = days.exec(line) ?? [];
    return first === '' ? [] : [{ first, isIssue: word.startsWith('发'), second }];
  });
  const end = below.findIndex((line) => days.test(line) || issuer.test(line));
  if (end <= 0) return null;
  const named = below.slice(end).filter((line) => !days.test(line));
  const last = named.findIndex((line) => issuer.test(line));
  const isOther = (line: string): boolean => /^[（(].*[）)]$|稿$/u.test(line);
  const words = below.slice(0, end).filter((line) => !isForeign(line) && !isOther(line));
  const issue = dated.find(({ isIssue }) => isIssue);
  const effect = issue?.second ?? dated.find(({ isIssue }) => !isIssue)?.first;
  const printed = cover[at] ?? '';
  return {
    title: closeUp(words.join('')),
    number: isOpen(printed) ? null : printed,
    issuers: named.slice(0, last + 1).map((line) => closeUp(issuer.exec(line)?.[1] ?? line)),
    publishedOn: readWebDay(issue?.first ?? ''),
    effectiveFrom: readWebDay(effect ?? ''),
    rest: [
      ...below.slice(0, end).filter(isOther),
      ...named.slice(last + 1).filter((line) => !number.test(line)),
      ...lines.slice(cover.length),
    ],
  };
}

/** Whether a line is the day of issue or of effect on such a cover: 2022-09-20发布 2022-10-20实施. */
export function isCoverDay(text: string): boolean {
  return days.test(text);
}
