import { contentsEntry as entry, isContentsTitle } from './contents.ts';
import type { Line } from './lines.ts';
import { articleRank, digitRank, type Mark } from './marks.ts';

const chapter = /^(\d{1,2})(?:[ \u3000]+(?=[^\d\s][^。；]{0,30}$)|(?=\p{Script=Han}{2,12}$))/u;
const unit =
  '倍|万|亿|％|%|米|公里|千米|平方|立方|公顷|亩|吨|元|级|版|层|年|月|日|个|至|到|以[上下内]|左右';
const section = new RegExp(
  `^(\\d{1,2}(?:\\.\\d{1,2}){1,3})[.．]?(?=[ \\u3000]+\\S|(?!${unit})\\p{Script=Han})`,
  'u',
);
/** 1.5倍 begins a sentence, and is no 1. before 5倍, in a text with such numbers. */
const figure = new RegExp(`^\\d{1,2}\\.\\d{1,2}(?:${unit})`, 'u');
/** 3.1 alone on its line: the term that it counts stands below. */
const alone = /^\d{1,2}(?:\.\d{1,2}){1,3}$/u;
/** A number of an appendix: A.0.1, B.2. */
const ofAppendix = /^([A-Z](?:\.\d{1,2}){1,3})(?=[ \u3000]+\S)/u;
const appendix = /^附\s*录\s*([A-Z])(?=[\s\u3000]|$)[^。；]{0,40}$/u;
const item = /^(\d{1,2})[ \u3000]+(?=[^\d\s])/u;
/** 2.1 behind 第二条, with or without a space: no figure (2.1万元). */
const numberInArticle =
  /^((\d{1,2})\.(\d{1,2}))(?![\d.])(?!\s*(?:倍|万|亿|％|%|米|公里|平方|公顷|亩|元|级|版))/u;
/** No article is longer. */
const articleLimit = 200;
/** Below all numbers with points, above （1）. */
const itemRank = digitRank + 0.9;

const numbered = (line: Line, printed: string, rank: number, value: number): Mark => ({
  ...{ kind: 'numbered', printed, value, sub: null, rank },
  rest: line.text.slice(printed.length).trimStart(),
});

/** Whether the next number with points behind `at` counts on from the chapter `value`, as 2.1 does from 2. */
function leadsSections(lines: readonly Line[], at: number, value: number): boolean {
  for (const { text } of lines.slice(at + 1)) {
    const next = section.exec(text)?.[1] ?? ofAppendix.exec(text)?.[1];
    if (next !== undefined) return next.startsWith(`${value}.`);
    const other = /^(\d{1,2})(?:[ \u3000]+|[.．、]\s*)(?=[^\d\s])/u.exec(text)?.[1];
    if (appendix.test(text) || other === String(value) || other === String(value + 1)) return false;
  }
  return false;
}

/** What stands open while the numbers are gone through. */
interface Open {
  /** Whether a number with points stands open: single numbers below it are its items. */
  section: boolean;
  item: number;
  /** The number with points that was read last. */
  last: string;
  chapter: number;
  appendix: boolean;
}

const fewEntries = 2;

/** Where the text begins behind a printed list of contents, whose first entry stands there again. */
function behindContents(lines: readonly Line[]): number {
  const title = lines.findIndex(({ text }) => isContentsTitle(text));
  if (title < 0) return 0;
  // 前言 may stand in the list alone.
  for (let first = title + 1; first <= title + fewEntries; first += 1) {
    const wanted = entry(lines[first]?.text ?? '');
    const again = lines.findIndex(({ text }, at) => at > first && entry(text) === wanted);
    if (wanted !== '' && again > first) return again;
  }
  return 0;
}

/** A number without points: the next chapter, or an item of the section that stands open. */
function single(lines: readonly Line[], at: number, open: Open): Mark | null {
  const line = lines[at];
  if (line === undefined) return null;
  const dotted = line.mark?.kind === 'numbered' && line.mark.rank === digitRank ? line.mark : null;
  const apart = dotted?.printed ?? item.exec(line.text)?.[1];
  const printed = apart ?? chapter.exec(line.text)?.[1];
  if (printed === undefined) return null;
  const value = dotted?.value ?? Number(printed);
  const next = value === open.chapter + 1 && !open.appendix;
  const leads = next && (dotted !== null || chapter.test(line.text));
  if (leads && (!open.section || leadsSections(lines, at, value))) {
    open.chapter = value;
    open.section = false;
    return numbered(line, printed, digitRank, value);
  }
  // Without a gap behind it (2布局) a number heads a chapter whose sections follow, or nothing.
  if (apart === undefined) return null;
  if (!open.section || value !== open.item + 1) {
    // The last chapter may have no sections; an item never begins with its number.
    if (!leads || open.item > 0 || value === 1) return dotted;
    open.chapter = value;
    open.section = false;
    return numbered(line, printed, digitRank, value);
  }
  open.item = value;
  return numbered(line, printed, itemRank, value);
}

/** A number alone on its line, where words stand below it and it counts on; undefined where it may be a figure. */
function aloneIn(
  lines: readonly Line[],
  at: number,
  { chapter: top, last }: Open,
): string | undefined {
  const printed = alone.exec(lines[at]?.text ?? '')?.[0];
  const next = lines[at + 1];
  if (printed === undefined || next === undefined || !/^\p{Script=Han}/u.test(next.text))
    return undefined;
  if (next.mark !== null || next.text.includes('\t')) return undefined;
  const parts = printed.split('.');
  const own = Number(parts.pop());
  const above = parts.join('.');
  const isFirst = own === 1 && (above === String(top) || above === last);
  return isFirst || `${last}.`.startsWith(`${above}.${own - 1}.`) ? printed : undefined;
}

/** Right below 第…条 and above all lists. */
const inArticleRank = articleRank + 0.7;

/**
 * Marks 2.1, 2.2 below 第二条, as contracts number their 款: they count where the number is that of the
 * article and a second one counts on in it, since 2.5倍 begins lines too.
 */
export function settleArticleNumbers(lines: readonly Line[]): void {
  let article = 0;
  let open = 0;
  for (const [at, line] of lines.entries()) {
    if (line.mark !== null && line.mark.rank <= articleRank) {
      article = line.mark.rank === articleRank ? (line.mark.value ?? 0) : 0;
      open = 0;
    }
    const [, printed = '', above, own] = numberInArticle.exec(line.text) ?? [];
    if (article === 0 || line.quoted || Number(above) !== article || Number(own) !== open + 1)
      continue;
    const next = `${article}.${open + 2}`;
    const behind = lines.slice(at + 1, at + articleLimit);
    const end = behind.findIndex(({ mark }) => mark !== null && mark.rank <= articleRank);
    const counts = (end < 0 ? behind : behind.slice(0, end)).some(
      ({ text }) => numberInArticle.exec(text)?.[1] === next,
    );
    if (open === 0 && !counts) continue;
    open += 1;
    line.mark = numbered(line, printed, inArticleRank, open);
  }
}

/**
 * Marks the numbers of technical texts: 1 总则, 1.1 目的, 2.1.1 …, the items 1 and 2 below them, 附录A
 * and its A.0.1. They count only where a text holds a 1.1, and beside it a 1 or a 1.2, since `3 亩` and
 * `1.5 倍` begin lines too.
 */
export function settleOutlineNumbers(lines: readonly Line[]): void {
  const holds = (pattern: RegExp, number: string): boolean =>
    lines.some(({ text }) => pattern.exec(text)?.[1]?.replace(/^0/u, '') === number);
  const chapters = holds(chapter, '1') && holds(chapter, '2');
  // Without 1 总则 a second number must count on: 1.1 目的 and 1.2 范围.
  const begins = chapters ? ['1.1', '1.0.1'] : ['1.1'];
  // 1 范围 and 2 术语 may have no sections: the first is 3.1 then, or 4.1.1.
  const later =
    chapters && lines.some(({ text }) => /^[2-9](?:\.[01])?\.1(?:[ \u3000]|$)/u.test(text));
  if (!later && !begins.some((number) => holds(section, number))) return;
  if (!chapters && !holds(section, '1.2')) return;
  const open: Open = { section: false, item: 0, chapter: 0, appendix: false, last: '' };
  const begin = behindContents(lines);
  for (const [at, line] of lines.entries()) {
    if (line.quoted || at < begin) continue;
    if (figure.test(line.text)) line.mark = null;
    const [, letter] = appendix.exec(line.text) ?? [];
    if (letter !== undefined) {
      const printed = /^附\s*录\s*[A-Z]/u.exec(line.text)?.[0] ?? '';
      const value = letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
      line.mark = { ...numbered(line, printed, 0, value), kind: 'attachment' };
      Object.assign(open, { section: false, item: 0, appendix: true });
      continue;
    }
    const printed =
      aloneIn(lines, at, open) ??
      section.exec(line.text)?.[0] ??
      (open.appendix ? ofAppendix.exec(line.text)?.[1] : undefined);
    if (printed === undefined) {
      line.mark = single(lines, at, open) ?? line.mark;
      continue;
    }
    const parts = printed.replace(/[.．]$/u, '').split('.');
    line.mark = numbered(line, printed, digitRank + (parts.length - 1) / 10, Number(parts.at(-1)));
    Object.assign(open, { section: true, item: 0, last: parts.join('.') });
  }
}
