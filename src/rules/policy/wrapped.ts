import { isPageNumber } from './furniture.ts';
import { articleOpening, readMark } from './marks.ts';
import type { Line, TextProblem } from './lines.ts';
import { isClosingLine, isDateLine } from './signature.ts';

// Lines of one width are no accident from so many on, and so large a share of the file.
const fewestFull = 5;
const leastShare = 0.2;
/** Narrower lines are headings, names and cells. */
const narrowest = 36;
/** A line may be shorter by what must not begin or end a line: two characters. */
const slack = 4;

/** A line as printed: its width in half characters, with the space before it. */
interface Measured {
  line: Line;
  width: number;
  indent: number;
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

function measure(line: Line, original: string): Measured {
  const begin = original.lastIndexOf('\n', line.start - 1) + 1;
  const indent = widthOf(original.slice(begin, line.start));
  return { line, indent, width: indent + widthOf(line.text) };
}

/** Whether nothing but the end of a page stands between two lines: a blank line parts paragraphs. */
function adjoins(before: Line, next: Line, original: string): boolean {
  const between = original.slice(before.end, next.start).split('\n').slice(1, -1);
  return between.length === 0 || between.some((line) => isPageNumber(line.trim()));
}

const opens = (text: string): boolean => readMark(text) !== null || articleOpening(text) !== null;
const ended = /[。！？；：:;!?]$/u;

/** Lines that go on the line before them, and what of them a person should look at. */
export interface Wrapped {
  joined: Set<number>;
  problems: TextProblem[];
}

/** Whether most paragraphs are set in: a line that is not goes on then. */
const areIndented = (lines: readonly Measured[]): boolean =>
  lines.filter(({ indent }) => indent >= 2).length >= lines.length * 0.15;

const unsure = (lines: readonly number[]): TextProblem => ({
  line: lines[0] ?? 1,
  message: `原件固定字数换行，第 ${lines.slice(0, 10).join('、')}${lines.length > 10 ? '……' : ''} 行的上一行恰好满行又是句末，已接成一段，也可能另起一段。请核对原件。`,
});

/**
 * Finds the lines that go on the line before them, in a text whose lines are broken at one width, as
 * plain files and copies of prints are; none where it has whole paragraphs. Where first lines of
 * paragraphs are set in, one that is not goes on; elsewhere one that opens nothing, or that an unfinished
 * sentence leads to.
 */
export function wrappedLines(lines: readonly Line[], original: string): Wrapped {
  const all = lines
    .filter(({ text }) => !isPageNumber(text))
    .map((line) => measure(line, original));
  const plain = all.filter(({ line }) => !line.text.includes('\t'));
  const widest = Math.max(0, ...plain.map(({ width }) => width));
  const full = plain.filter(({ width }) => width >= widest - slack).length;
  const joined = new Set<number>();
  if (widest < narrowest || full < fewestFull || full < plain.length * leastShare)
    return { joined, problems: [] };
  const indented = areIndented(plain);
  const doubtful: number[] = [];
  for (const [at, { line, indent }] of all.entries()) {
    const before = all[at - 1];
    if (before === undefined || line.row.includes('\t') || before.line.text.includes('\t'))
      continue;
    const isEnd = ended.test(before.line.text);
    // What must not begin a line takes a character of the line before along, but never a full stop.
    if (before.width < widest - (isEnd ? 1 : slack) || !adjoins(before.line, line, original))
      continue;
    if (isDateLine(line.text) || isClosingLine(line.text)) continue;
    if (indented ? indent >= 2 : isEnd && opens(line.text)) continue;
    joined.add(line.number);
    if (!indented && isEnd) doubtful.push(line.number);
  }
  return { joined, problems: doubtful.length === 0 ? [] : [unsure(doubtful)] };
}
