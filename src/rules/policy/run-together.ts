import { opensTableNote, readMark } from './marks.ts';
import { readNumeral } from './numerals.ts';
import type { Line, TextProblem } from './lines.ts';

const numeral = '[一二三四五六七八九十百千零〇0-9０-９]+';
const article = new RegExp(`第(${numeral})条(?=[\\s\\u3000]+\\S|[（(【])`, 'gu');
const opening = new RegExp(`^第(${numeral})条`, 'u');
/** A chapter on the same line, with its heading: 第二章 保护 第三条 …, 第一章 总 则 第一条 …. */
const chapter = new RegExp(
  `第${numeral}[编章节][\\s\\u3000]+(?:[^\\s。；]{1,20}|[^\\s。；]\\s+[^\\s。；])[\\s\\u3000]*$`,
  'u',
);

/** Where the next articles begin inside a line; `last` is the article that stands open before it. */
function cutsOf(text: string, last: number, elsewhere: ReadonlySet<number>): number[] {
  const cuts: number[] = [];
  let open = readNumeral(opening.exec(text)?.[1] ?? '') || last;
  for (const { index, 1: printed } of text.matchAll(article)) {
    const value = readNumeral(printed ?? '');
    if (index === 0 || value !== open + 1 || elsewhere.has(value)) continue;
    const before = text.slice(0, index);
    const heading = chapter.exec(before);
    const starts = heading === null ? before : before.slice(0, heading.index);
    // Only a whole sentence, or the heading of a chapter, ends before an article begins.
    if (!/[。；]\s*$/u.test(starts) && !(heading !== null && starts.trim() === '')) continue;
    open = value;
    if (heading !== null && heading.index > 0) cuts.push(heading.index);
    cuts.push(index);
  }
  return cuts;
}

const gap = /[\u3000]{2,}|[ \u3000]{4,}/gu;
const fewestParts = 3;
/** A line of several paragraphs is longer than one that only sets bodies apart. */
const longLine = 60;

/** Where paragraphs begin inside a line that lost its ends: behind wide gaps, where several are numbered. */
function cutsAtGaps(text: string): number[] {
  if (text.length < longLine) return [];
  const cuts = [...text.matchAll(gap)].map(({ index, 0: blank }) => index + blank.length);
  const marked = cuts.filter((cut) => readMark(text.slice(cut)) !== null);
  return cuts.length >= fewestParts && marked.length >= 2 ? cuts : [];
}

const firstItem =
  /(?<=[：:。；])[\s\u3000]*(?=[（(]一[）)](?![项目款点])|[1１][.．、]|[（(][1１][）)]|①)/gu;
const lookBack = 200;

/** Where the first item of a list begins inside a line, whose second one opens the next line; none where it is not sure. */
function cutsAtFirst(lines: readonly Line[], at: number): number[] {
  const next = readMark(lines[at + 1]?.text ?? '');
  const { text = '' } = lines[at] ?? {};
  if (next?.kind !== 'numbered' || next.value !== 2) return [];
  const isOwn = (words: string): boolean => {
    const mark = readMark(words);
    return mark?.rank === next.rank && mark.value === 1;
  };
  const cuts = [...text.matchAll(firstItem)].map(({ index, 0: gap }) => index + gap.length);
  const first = cuts.filter((cut) => isOwn(text.slice(cut)));
  if (first.length !== 1 || isOwn(text)) return [];
  // Where the second item stands in this line too, the one below it is of something else.
  const second = lines[at + 1]?.text.slice(0, next.printed.length) ?? '';
  if (second === next.printed && text.slice(first[0]).includes(second)) return [];
  // 附件：1.甲表 and 注：1.… are notes.
  if (/^(?:-\s*)?附|附\s*件/u.test(text.slice(0, first[0])) || opensTableNote(text)) return [];
  const before = lines
    .slice(Math.max(0, at - lookBack), at + 1)
    .map((line) => readMark(line.text))
    .findLast((mark) => mark !== null && mark.rank <= next.rank);
  return before?.rank === next.rank ? [] : first;
}

function pieces(line: Line, cuts: readonly number[]): Line[] {
  const edges = [0, ...cuts, line.text.length];
  return edges.slice(0, -1).map((from, at) => {
    const raw = line.text.slice(from, edges[at + 1]);
    const text = raw.trim();
    const start = line.start + from + raw.indexOf(text);
    const isLast = at === edges.length - 2;
    return {
      ...line,
      ...{ text, row: text, start, end: start + text.length },
      tail: isLast ? line.tail : 0,
    };
  });
}

/**
 * Parts lines that hold several articles, several paragraphs behind wide gaps, or the first item of a list behind what leads to it: copies and prints lose
 * the ends of lines. An article counts only behind a whole sentence, where its number is the next one and begins no other line. A line with
 * tabs is a row of a table and stays whole.
 */
export function partArticles(lines: readonly Line[]): { lines: Line[]; problems: TextProblem[] } {
  const begun = new Set(
    lines.flatMap(({ text }) => {
      const value = readNumeral(opening.exec(text)?.[1] ?? '');
      // 第三条之一 is no beginning of 第三条.
      return Number.isNaN(value) || /^第[^条]+条\s*之/u.test(text) ? [] : [value];
    }),
  );
  const found: { lines: Line[]; problems: TextProblem[] } = { lines: [], problems: [] };
  let last = 0;
  for (const [at, line] of lines.entries()) {
    const plain = !line.text.includes('\t') && line.end - line.start === line.text.length;
    const articles = plain && line.text.includes('条') ? cutsOf(line.text, last, begun) : [];
    const gaps = articles.length > 0 || !plain ? articles : cutsAtGaps(line.text);
    const items = gaps.length > 0 || !plain ? [] : cutsAtFirst(lines, at);
    const cuts = gaps.length > 0 ? gaps : items;
    const parts = cuts.length === 0 ? [line] : pieces(line, cuts);
    found.lines.push(...parts);
    for (const { text } of parts) last = readNumeral(opening.exec(text)?.[1] ?? '') || last;
    if (cuts.length > 0) {
      const what =
        articles.length > 0 ? '条，已逐条' : items.length > 0 ? '项，已按序号' : '段，已按空格';
      const message = `这一行里有不止一${what}分开。请核对原件是否丢失了换行。`;
      found.problems.push({ line: line.number, message });
    }
  }
  return found;
}
