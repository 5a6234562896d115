import { settleCaptions } from './captions.ts';
import type { Line } from './lines.ts';
import {
  articleRank,
  isForeign,
  digitRank,
  letterRank,
  namedRank,
  ordinalRank,
  romanRank,
  headingAboveArticles,
  isNoteEntry,
  opensAttachmentNote,
  opensTableNote,
  readDoubtfulMark,
  readMark,
} from './marks.ts';
import type { Mark } from './marks.ts';
import { settleArticleNumbers, settleOutlineNumbers } from './outline-numbers.ts';
import { isClosingLine, isDateLine, isSignature, signsInCells } from './signature.ts';
import { hangTables } from './tables-of-attachments.ts';
import { unspaced } from '../unspaced.ts';

// How many lines are looked at on either side: enough for any list, and linear for any file.
const quoteLimit = 60;
/** The rank of （1）. */
const listRank = 6;
const runLimit = 200;
const noteLimit = 2000;

/** The line that closes the quotation which `lines[at]` opens behind a colon; -1 where none does. */
function closingLine(lines: readonly Line[], at: number): number {
  const text = lines[at]?.text ?? '';
  if (!/(?:^|[：:])\s*“[^”]*$/u.test(text)) return -1;
  for (let next = at + 1; next < Math.min(lines.length, at + quoteLimit); next += 1) {
    const words = lines[next]?.text ?? '';
    if (words.lastIndexOf('”') > words.lastIndexOf('“')) return next;
  }
  return -1;
}

/** Marks the lines of quotations that run over several lines: an amended article is no article. */
function settleQuotations(lines: readonly Line[]): void {
  for (let at = 0; at < lines.length; at += 1) {
    const close = closingLine(lines, at);
    if (close < 0) continue;
    for (const line of lines.slice(at + 1, close + 1)) line.quoted = true;
    at = close;
  }
}

/** The nearest mark of the rank of 1. before a line, where no mark of a lower rank stands between. */
function markBefore(lines: readonly Line[], at: number): Mark | null {
  for (let before = at - 1; before > at - runLimit; before -= 1) {
    const mark = lines[before]?.mark ?? null;
    if (mark !== null && mark.rank <= digitRank) return mark.rank === digitRank ? mark : null;
  }
  return null;
}

// 1.5倍, 2.3万元 and 2.0.8 (a number of an outline) are figures; 1.2024年3月, 1.3年内 and 2.0.8以下 may be
// items that begin with a digit.
const figure =
  /^[0-9０-９]{1,2}[.．][0-9０-９]+(?:\s*(?:倍|万|亿|％|%|米|公里|平方|公顷|亩|元|级|版|[.．][0-9０-９]+(?=\s)))/u;

/** How many marks ahead count on from `mark`, and whether one of them is beyond doubt. */
function runAhead(lines: readonly Line[], at: number, mark: Mark): { size: number; sure: boolean } {
  let size = 0;
  let sure = false;
  let value = mark.value ?? 0;
  for (const line of lines.slice(at + 1, at + runLimit)) {
    if (line.quoted) continue;
    const next = line.mark ?? readDoubtfulMark(line.text);
    if (next === null || next.rank > digitRank) continue;
    if (next.rank < digitRank || next.value !== value + 1) break;
    value += 1;
    size += 1;
    sure ||= line.mark !== null || !figure.test(line.text);
    if (sure) break;
  }
  return { size, sure };
}

/** Whether the items of a text are counted through its parts up to `value` (3. stands first below 二、, as 2. ended 一、). */
function countsThrough(lines: readonly Line[], at: number, value: number): boolean {
  let [last, crossed, found] = [0, false, false];
  for (const { mark } of lines.slice(Math.max(0, at - runLimit), at)) {
    if (mark === null || mark.rank > digitRank) continue;
    if (mark.rank < digitRank) {
      crossed = true;
      continue;
    }
    if (crossed && last > 0 && mark.value !== last + 1) return false;
    found ||= crossed && last > 0;
    last = mark.value ?? 0;
    crossed = false;
  }
  return found && crossed && last === value - 1;
}

function fitsDigits(lines: readonly Line[], at: number, mark: Mark): boolean {
  const before = markBefore(lines, at);
  const value = mark.value ?? 0;
  if (before?.value === value - 1 && value > 1) return true;
  if (!figure.test(lines[at]?.text ?? '') && countsThrough(lines, at, value)) return true;
  if (value !== 1) return false;
  const { size, sure } = runAhead(lines, at, mark);
  return figure.test(lines[at]?.text ?? '') ? sure || size >= 2 : size > 0;
}

/** I. and A. count where a II. or B. follows, and later ones where the one before them counted. */
function fitsLetters(lines: readonly Line[], at: number, mark: Mark): boolean {
  const value = mark.value ?? 0;
  const follows = (own: Mark | null, count: number): boolean =>
    own?.rank === mark.rank && own.value === count;
  if (value === 1)
    return lines
      .slice(at + 1, at + runLimit)
      .some(({ text, quoted }) => !quoted && follows(readDoubtfulMark(text), 2));
  return lines.slice(Math.max(0, at - runLimit), at).some((line) => follows(line.mark, value - 1));
}

/** 第一， opens a part where a list stands below one of its run; a run of mere paragraphs has no numbers. */
function fitsOrdinals(lines: readonly Line[], at: number, mark: Mark): boolean {
  if (!fitsLetters(lines, at, mark)) return false;
  if ((mark.value ?? 0) > 1) return true;
  const ahead = lines.slice(at + 1, at + runLimit).filter(({ quoted }) => !quoted);
  const isOrdinal = ({ text }: Line): boolean => readDoubtfulMark(text)?.rank === ordinalRank;
  return ahead
    .slice(0, ahead.findLastIndex(isOrdinal))
    .some(({ text }) => (readMark(text)?.rank ?? 0) >= listRank);
}

/** So many articles may be missing in a copy. */
const longestGap = 3;

function fitsArticles(last: number, { value, sub }: Mark): boolean {
  if (value === null || sub !== null) return value === last;
  return value === 1 || (value > last && value <= last + longestGap);
}

/** 附件1：任务清单 is an entry of the note where the next lines name attachments or sign the text. */
function fitsAttachment(lines: readonly Line[], at: number, mark: Mark): boolean {
  const compact = (text: string): string => text.replaceAll(/[\s：:]/gu, '');
  const again = lines
    .slice(at + 1, at + noteLimit)
    .some(({ text }) => compact(text).startsWith(compact(mark.printed)) && text.length < 60);
  if (again) return false;
  const next = lines[at + 1];
  const after = lines[at + 2];
  if (next === undefined) return false;
  const nextMark = readMark(next.text) ?? readDoubtfulMark(next.text);
  if (nextMark?.kind === 'attachment') return false;
  return !isDateLine(next.text) && !(isSignature(next.text) && isDateLine(after?.text ?? ''));
}

/** 附件： alone on its line heads the note of attachments where only their names and the signature follow. */
function headsNote(lines: readonly Line[], at: number): boolean {
  if (!/^附\s*件\s*[：:]$/u.test(lines[at]?.text ?? '')) return false;
  let next = at + 1;
  while (isNoteEntry(lines[next]?.text ?? '') && !/[。；]/u.test(lines[next]?.text ?? ''))
    next += 1;
  if (next === at + 1) return false;
  const [line, after] = lines.slice(next, next + 2);
  if (line === undefined || isDateLine(line.text)) return true;
  return (
    isSignature(line.text) || (readMark(line.text)?.kind === 'attachment' && after !== undefined)
  );
}

/** 附表：付款期限表 is the title of a table where its rows stand right below, and no note. */
function headsTable(lines: readonly Line[], at: number): boolean {
  const below = lines[at + 1];
  const caption = /^[（(【]?(?:计量)?单位\s*[：:]/u.test(below?.text ?? '');
  const from = caption ? at + 2 : at + 1;
  const behind = lines.slice(from, from + runLimit).map(({ row }) => row.split('\t'));
  const end = behind.findIndex((cells) => cells.length < 2);
  const rows = end < 0 ? behind : behind.slice(0, end);
  return rows.length >= 2 && !signsInCells(rows);
}

/** Whether the first number above 1. behind a line goes on counting. */
function goesOnBehind(lines: readonly Line[], at: number): boolean {
  for (const { text } of lines.slice(at + 1)) {
    const mark = readMark(text);
    if (mark?.kind === 'attachment') return false;
    if (mark?.kind === 'numbered' && mark.rank < digitRank) return (mark.value ?? 1) > 1;
  }
  return false;
}

/** 附：名词解释 heads what follows where that is no signature and no entry of a note, and no other attachment. */
function headsText(lines: readonly Line[], at: number, { rest }: Mark): boolean {
  if (/^[\d为与是由及和]/u.test(rest) || rest === '') return false;
  const behind = lines.slice(at + 1, at + noteLimit);
  const [next] = behind;
  if (next === undefined || opensAttachmentNote(next.text)) return false;
  if (isSignature(next.text) || isDateLine(next.text) || isClosingLine(next.text)) return false;
  const again = behind.some(
    ({ text }) => unspaced(text) === unspaced(rest) || readMark(text)?.kind === 'attachment',
  );
  // 附表 各地任务 without a colon is no part of its own where the numbers of the text go on behind it.
  if (/^附[表图][\s\u3000]/u.test(lines[at]?.text ?? '') && goesOnBehind(lines, at)) return false;
  return !again && behind.slice(0, 3).some(({ text }) => /[。；：]/u.test(text));
}

function fits(lines: readonly Line[], at: number, mark: Mark, article: number): boolean {
  if (mark.kind === 'attachment') {
    return mark.value === null
      ? headsTable(lines, at) || headsText(lines, at, mark)
      : fitsAttachment(lines, at, mark);
  }
  if (mark.rank === ordinalRank) return fitsOrdinals(lines, at, mark);
  if (mark.rank === romanRank || mark.rank === letterRank || mark.rank === namedRank)
    return fitsLetters(lines, at, mark);
  return mark.rank === articleRank ? fitsArticles(article, mark) : fitsDigits(lines, at, mark);
}

/** (1) Design shall be safe. below （一）设计应当安全。 is its translation, no item. */
function translates(line: Line, before: Line | undefined): boolean {
  const own = line.mark;
  const above = before?.mark ?? null;
  if (own === null || above === null || own.kind !== 'numbered') return false;
  return own.value === above.value && isForeign(own.rest) && !isForeign(above.rest);
}

/** 注：1.…； leads to lines 2.… and 3.…, which are of the note and no items of the text. */
function settleTableNotes(lines: readonly Line[]): void {
  for (let at = 0; at < lines.length; at += 1) {
    if (!opensTableNote(lines[at]?.text ?? '')) continue;
    if (!/[：:]\s*1\s*[.．、]/u.test(lines[at]?.text ?? '')) continue;
    for (let next = at + 1, count = 2; lines[next]?.mark?.value === count; next += 1, count += 1) {
      const line = lines[next];
      if (line?.mark?.rank !== digitRank) break;
      line.mark = null;
    }
  }
}

/** 一、 above the first article heads a group of articles, as a chapter does (法释 and decisions). */
function raiseHeadings(lines: readonly Line[]): void {
  const marks = lines.flatMap(({ mark }) => (mark?.kind === 'numbered' ? [mark] : []));
  const first = marks.findIndex(({ rank }) => rank === articleRank);
  const above = marks.slice(0, Math.max(0, first));
  const heads = above.filter(({ rank }) => rank === 3);
  const areHeads = heads.every(({ rest }) => rest.length <= 30 && !/[。；：，]/u.test(rest));
  if (heads.length === 0 || !areHeads || above.some(({ rank }) => rank < articleRank)) return;
  for (const mark of marks) if (mark.rank === 3) mark.rank = headingAboveArticles;
}

/**
 * Decides for each line whether it opens a part. Guarantee: only `mark` and `quoted` of the lines
 * change; a doubtful mark counts only where its number fits the run that it stands in.
 */
export function settleMarks(
  lines: readonly Line[],
  joined: ReadonlySet<number>,
  headings: ReadonlyMap<number, number> = new Map(),
): void {
  settleQuotations(lines);
  const opens = (line: Line): boolean => !line.quoted && !joined.has(line.number);
  for (const line of lines) line.mark = opens(line) ? readMark(line.text) : null;
  for (const [at, line] of lines.entries()) {
    if (line.mark?.kind === 'attachment' && headsNote(lines, at)) line.mark = null;
  }
  let article = 0;
  for (const [at, line] of lines.entries()) {
    if (line.mark === null && opens(line)) {
      const mark = readDoubtfulMark(line.text);
      if (mark !== null && fits(lines, at, mark, article)) line.mark = mark;
    }
    if (line.mark?.rank === articleRank) article = line.mark.value ?? article;
  }
  for (const [at, line] of lines.entries()) if (translates(line, lines[at - 1])) line.mark = null;
  settleTableNotes(lines);
  raiseHeadings(lines);
  settleArticleNumbers(lines);
  settleOutlineNumbers(lines);
  hangTables(lines);
  settleCaptions(lines, headings);
}
