import type { ClauseTable, Departure } from '../../facts/kinds/policy.ts';
import type { Mark } from './marks.ts';

/** A line of an original, without the white space around it. */
export interface Line {
  /** The words of the line; characters of no width are left out. */
  text: string;
  /** The same with the tabs before its first word: an empty first cell of a table. */
  row: string;
  /** How many tabs stand behind its last word: empty last cells of a table. */
  tail: number;
  /** Place in the decoded original, UTF-16 units, half-open. */
  start: number;
  end: number;
  /** Counted from 1. */
  number: number;
  /** The mark that opens a part here, once `settleMarks` has looked at all lines; else null. */
  mark: Mark | null;
  /** Whether the line stands inside a quotation that an earlier line opened. */
  quoted: boolean;
}

/** Half-open range of UTF-16 units in the decoded original. */
export type Range = [number, number];

/** Something in the numbering or the layout that a person should look at. Never fatal. */
export interface TextProblem {
  line: number;
  message: string;
}

/** A table found in the lines, with what of them is shown and what is not. */
export interface TableBlock {
  kind: 'table';
  table: ClauseTable;
  ranges: Range[];
  line: number;
  departures: Departure[];
  problems: TextProblem[];
}

/** A run of characters of no width, and the line that it stands on. */
export interface Hole {
  range: Range;
  line: number;
}

/**
 * What a reader of Word, HTML or PDF knows of the lines of the text that it made, by their numbers:
 * which are no part of the text (with the reason), which go on the line before, which are footnotes,
 * which are headings by their style (with the level), and of rows the columns, from 0, that a merged cell of a row above covers.
 */
export interface LineHints {
  dropped?: ReadonlyMap<number, string>;
  joined?: ReadonlySet<number>;
  footnotes?: ReadonlySet<number>;
  headings?: ReadonlyMap<number, number>;
  covered?: ReadonlyMap<number, readonly number[]>;
}

/** Stands between the paragraphs of one cell of a table in a text made from Word or HTML. */
export const cellBreak = '\u001E';

/** The lines of an original, and the places of its characters of no width. */
export interface Lines {
  lines: Line[];
  holes: Hole[];
}

const widthless = /[\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E]+/gu;
const blank = /[\s\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E]/u;

/** Where the words of a raw line begin and end; a loop, as a pattern would be slow on long gaps. */
function edges(raw: string): [number, number] {
  let from = 0;
  let to = raw.length;
  while (from < to && blank.test(raw.charAt(from))) from += 1;
  while (to > from && blank.test(raw.charAt(to - 1))) to -= 1;
  return [from, to];
}

/**
 * Splits an original into its lines that hold anything. Guarantee: every character that is not white
 * space lies in exactly one line or one hole, and both ascend.
 */
export function splitLines(original: string): Lines {
  const found: Lines = { lines: [], holes: [] };
  let start = 0;
  let number = 0;
  for (const raw of original.split(/(?<=\n|\r(?!\n)|[\u2028\u2029\f\v])/u)) {
    number += 1;
    for (const { 0: run, index } of raw.matchAll(widthless)) {
      const at = start + index;
      found.holes.push({ range: [at, at + run.length], line: number });
    }
    const [from, to] = edges(raw);
    if (to > from) {
      const text = raw.slice(from, to).replaceAll(widthless, '');
      const tabs = raw.slice(0, from).replaceAll(/[^\t]/gu, '');
      const place = { start: start + from, end: start + to, number };
      const tail = raw.slice(to).split('\t').length - 1;
      found.lines.push({ text, row: tabs + text, tail, ...place, mark: null, quoted: false });
    }
    start += raw.length;
  }
  return found;
}

/** The parts of `range` that lie in none of the holes. */
export function withoutHoles(range: Range, holes: readonly Hole[]): Range[] {
  const parts: Range[] = [];
  let [at] = range;
  let low = 0;
  for (let high = holes.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((holes[middle]?.range[1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  for (let next = low; next < holes.length; next += 1) {
    const [from, to] = holes[next]?.range ?? [0, 0];
    if (from >= range[1]) break;
    if (from > at) parts.push([at, from]);
    at = to;
  }
  if (at < range[1]) parts.push([at, range[1]]);
  return parts;
}
