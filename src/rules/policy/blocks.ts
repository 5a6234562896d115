import type { Line, LineHints, Range, TableBlock, TextProblem } from './lines.ts';
import { articleRank, isNoteEntry, opensAttachmentNote, type Mark } from './marks.ts';
import {
  isClosingLine,
  isDateLine,
  isDottedDay,
  isSignature,
  signedAndDated,
} from './signature.ts';
import type { Departure } from '../../facts/kinds/policy.ts';
import { footnoteLines } from './footnotes.ts';
import { isPageNumber } from './furniture.ts';
import { takeTable } from './tables.ts';

/** A paragraph: one line, or several where a page break or a lost mark cut a sentence. */
export interface Paragraph {
  kind: 'paragraph' | 'note' | 'footnote';
  text: string;
  mark: Mark | null;
  ranges: Range[];
  line: number;
  lastLine: number;
  /** End of the last line in the original. */
  end: number;
  /** Whether it stands inside a quotation that an earlier paragraph opened. */
  quoted: boolean;
}

export type Block = Paragraph | TableBlock;

/** The blocks of a text in order, and what was joined or left out on the way. */
export interface Blocks {
  blocks: Block[];
  departures: Departure[];
  problems: TextProblem[];
}

const lostMark = '\uFFFD';
/** 责任单位：…, 完成时限：…: a line that names what it tells. */
const label = /^[\p{Script=Han}]{2,8}\d{0,2}[：:]/u;
const terminal = /[。！？；：!?;:…”"』）)〕】》>|.]$/u;
/** 为落实《…》（…7号）, 根据《…》: a sentence that begins so is not over where 要求 or 等规定 follows. */
const citing =
  /(?:^|[。；])(?:为了?|根据|按照|依据|依照)[^。；：:]*(?:》|[（(][^（()）]*[号年日》][^（()）]*[）)])$/u;
const behindCited = /^(?:等[^级，。；：:]{0,12}|(?:的?[有相]关)?(?:要求|精神|规定))[，、]/u;
/** （一）投资强度不低于: no heading ends so, and the next line goes on. */
const torn = /(?:不[低少高多大小]于|不超过|以及|或者)$/u;
const continuing = /^[、，。；：！？）》”〕】,;)]/u;

/**
 * Whether a sentence that ends a line unfinished goes on in the next: the line is running text (it
 * holds punctuation), does not end as sentences end, and the next line opens nothing of its own.
 */
function goesOn(
  before: Paragraph,
  next: Line,
  after: Line | undefined,
  blocks: readonly Block[],
): boolean {
  if (next.mark !== null || next.quoted || before.quoted) return false;
  if (before.mark?.kind === 'attachment' || closes(next, after)) return false;
  if (label.test(next.text) && label.test(before.text)) return false;
  if (continuing.test(next.text)) return true;
  const heads = before.mark !== null && before.mark.rank !== articleRank;
  if (!heads && behindCited.test(next.text) && citing.test(before.mark?.rest ?? before.text))
    return true;
  if (terminal.test(before.text)) return false;
  if (/[，、,]$/u.test(before.text)) return true;
  // A numbered line without a full stop is a heading: 六（一）加强组织领导，强化部门合力. An article is none.
  if (before.mark !== null && torn.test(before.text)) return true;
  if (!heads) return /[，,。；;]/u.test(before.text);
  // In articles no item has a heading: （一）按照约定使用土地，不得改变 / 用途；.
  const isRest = /[，,]/u.test(before.text) && /^[^。：:]{1,40}[；;]$/u.test(next.text);
  return /[。；;]/u.test(before.text) || (isRest && endInArticle(blocks));
}

/** Whether a line signs or dates a text: it is never the rest of a sentence. */
function closes(line: Line, after: Line | undefined): boolean {
  if (isDateLine(line.text) || isDottedDay(line.text) || isClosingLine(line.text)) return true;
  if (signedAndDated(line.text) !== null) return true;
  const dated =
    after !== undefined &&
    (isDateLine(after.text) ||
      isDottedDay(after.text) ||
      isSignature(after.text) ||
      isClosingLine(after.text));
  return isSignature(line.text) && dated;
}

/** Whether the last number that may open an article or a part above articles opened one. */
function endInArticle(blocks: readonly Block[]): boolean {
  const opened = blocks.findLast(
    (block) => block.kind === 'paragraph' && block.mark !== null && block.mark.rank <= articleRank,
  );
  return opened?.kind === 'paragraph' && opened.mark?.rank === articleRank;
}

type Dropped = LineHints['dropped'];

/** Whether nothing that shows stands between a paragraph and a line but the number of a page. */
function follows(before: Paragraph, next: Line, original: string, dropped: Dropped): boolean {
  const between = original.slice(before.end, next.start).split('\n');
  return between
    .filter((_, at) => dropped?.has(before.lastLine + at) !== true)
    .map((line) =>
      line.replaceAll(/[\s\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E]+/gu, ' ').trim(),
    )
    .every((line) => line === '' || isPageNumber(line));
}

function join(before: Paragraph, next: Line, original: string): Departure {
  const gap: Range = [before.end, next.start];
  const page = next.number - before.lastLine > 1;
  before.text += next.text;
  if (before.mark !== null) before.mark = { ...before.mark, rest: before.mark.rest + next.text };
  before.ranges.push([next.start, next.end]);
  const line = before.lastLine;
  before.lastLine = next.number;
  before.end = next.end;
  const reason = page ? '原件换页，句子在此断开，已接上' : '原件的句子在此断行，已接上';
  return { kind: 'repaired', range: gap, line, original: original.slice(...gap), reason };
}

function open(line: Line, kind: Paragraph['kind']): Paragraph {
  const ranges: Range[] = [[line.start, line.end]];
  const mark = kind === 'paragraph' ? line.mark : null;
  const { text, number, end, quoted } = line;
  return { kind, text, mark, ranges, line: number, lastLine: number, end, quoted };
}

function openFootnote(line: Line): [Paragraph, Departure] {
  const text = line.text.replace(/^\uFFFD+\s*/u, '');
  const start = line.end - text.length;
  const size = /^\uFFFD+/u.exec(line.text)?.[0].length ?? 0;
  const reason = '脚注的标记在原件中已损坏，无法显示';
  const range: Range = [line.start, line.start + size];
  return [
    open({ ...line, text, start }, 'footnote'),
    { kind: 'dropped', range, line: line.number, original: line.text.slice(0, size), reason },
  ];
}

function takeNote(
  lines: readonly Line[],
  at: number,
  original: string,
): [Paragraph[], Departure[]] {
  const entries: Paragraph[] = [];
  const departures: Departure[] = [];
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next];
    const last = entries.at(-1);
    if (line === undefined) break;
    if (last === undefined || isNoteEntry(line.text)) entries.push(open(line, 'note'));
    else if (
      line.number === last.lastLine + 1 &&
      follows(last, line, original, undefined) &&
      continuesEntry(line, lines[next + 1])
    ) {
      departures.push(join(last, line, original));
    } else break;
  }
  return [entries, departures];
}

function continuesEntry(line: Line, after: Line | undefined): boolean {
  if (line.mark !== null || line.text.includes('\t') || closes(line, after)) return false;
  return !/[。：:]$|^\d{4}年|人民政府(?:办公室)?$/u.test(line.text);
}

/**
 * Gathers lines into paragraphs, notes, footnotes and tables. Guarantee: each character of the lines
 * lies in the ranges of one block or in one departure.
 */
export function gatherBlocks(
  lines: readonly Line[],
  original: string,
  hints: LineHints = {},
): Blocks {
  const found: Blocks = { blocks: [], departures: [], problems: [] };
  const footnotes = footnoteLines(lines);
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const table = takeTable(lines, at);
    if (table !== null) {
      const [block, end] = table;
      found.blocks.push(block);
      found.departures.push(...block.departures);
      found.problems.push(...block.problems);
      at = end;
      continue;
    }
    at += takeLine(found, { lines, at, line, original, hints, footnotes });
  }
  return found;
}

/** Whether the note of attachments begins here: 附件：1.…, or 附件1：… that heads no attachment. */
function opensNote(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.mark !== null || line.quoted) return false;
  if (/^附\s*件\s*[：:]$/u.test(line.text)) return isNoteEntry(lines[at + 1]?.text ?? '');
  return (
    opensAttachmentNote(line.text) || /^附\s*件\s*[\d０-９]{1,2}\s*[：:]\s*\S/u.test(line.text)
  );
}

interface Reading {
  lines: readonly Line[];
  at: number;
  line: Line;
  original: string;
  hints: LineHints;
  /** Numbers of lines that are footnotes by their signs. */
  footnotes: ReadonlySet<number>;
}

/** Adds what begins at one line to `found`; gives the number of lines taken. */
function takeLine(found: Blocks, { lines, at, line, original, hints, footnotes }: Reading): number {
  const last = found.blocks.at(-1);
  if (hints.footnotes?.has(line.number) === true || footnotes.has(line.number)) {
    found.blocks.push(open(line, 'footnote'));
    return 1;
  }
  if (hints.joined?.has(line.number) === true && last !== undefined && last.kind !== 'table') {
    found.departures.push(join(last, line, original));
    return 1;
  }
  const whole = line.end - line.start === line.text.length;
  if (line.text.startsWith(lostMark) && line.text.length > 1 && whole) {
    const [note, departure] = openFootnote(line);
    found.departures.push(departure);
    if (note.text !== '') found.blocks.push(note);
    return 1;
  }
  if (opensNote(lines, at)) {
    const [entries, departures] = takeNote(lines, at, original);
    found.blocks.push(...entries);
    found.departures.push(...departures);
    return entries.reduce((sum, entry) => sum + entry.ranges.length, 0);
  }
  const touches = last?.kind === 'paragraph' && follows(last, line, original, hints.dropped);
  if (touches && goesOn(last, line, lines[at + 1], found.blocks)) {
    found.departures.push(join(last, line, original));
    return 1;
  }
  found.blocks.push(open(line, 'paragraph'));
  return 1;
}

/** For each block the mark that the next marked block opens with; null where none follows. */
export function marksAhead(body: readonly Block[]): (Mark | null)[] {
  const ahead: (Mark | null)[] = [];
  let next: Mark | null = null;
  for (let at = body.length - 1; at >= 0; at -= 1) {
    ahead[at] = next;
    const block = body[at];
    if (block?.kind === 'paragraph' && block.mark !== null) next = block.mark;
  }
  return ahead;
}
