import type { Clause, Policy } from './kinds/policy.ts';

/** A record that claims words of a clause: every hand-written annotation has these two. */
export interface Quoted {
  readonly anchor: string;
  readonly quote: string;
}

/** An annotation whose words do not stand where it says. `record` counts from 1. */
export interface QuotationProblem {
  readonly file: string;
  readonly record: number;
  readonly anchor: string;
  readonly message: string;
}

const space = /\s/u;

/** The end of the run of white space at `start`, and whether a line ends in it. */
function run(text: string, start: number): { end: number; breaks: boolean } {
  let end = start;
  let breaks = false;
  while (end < text.length && space.test(text.charAt(end))) {
    breaks ||= text[end] === '\n';
    end += 1;
  }
  return { end, breaks };
}

/** Where `quote`, read from `start` on, ends in `text`; -1 where it does not stand there. */
function endAt(text: string, start: number, quote: string): number {
  let at = start;
  let read = 0;
  while (read < quote.length) {
    const gap = run(text, at);
    if (gap.breaks) {
      at = gap.end;
      read = run(quote, read).end;
    } else if (text[at] === quote[read]) {
      at += 1;
      read += 1;
    } else {
      return -1;
    }
  }
  return at;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Every place at or after `from` where `quote`, which no white space begins, stands. */
function placesOf(text: string, quote: string, from = 0): Place[] {
  const places: Place[] = [];
  const next = (at: number) => text.indexOf(quote.charAt(0), at);
  for (let start = next(from); start >= 0; start = next(start + 1)) {
    const end = endAt(text, start, quote);
    if (end >= 0) places.push({ start, end });
  }
  return places;
}

/**
 * Whether `quote` stands in `text` character by character. Where a line of the text ends, white
 * space does not count: lines are broken by pages and web editors, not by the authors.
 */
export function occursIn(text: string, quote: string): boolean {
  const wanted = quote.trim();
  return wanted !== '' && placesOf(text, wanted).length > 0;
}

/** What shows in a quotation that words were left out. */
export const cut = '……';

const sentenceEnd = /[。！？]/u;
const pause = /[，,；;：:。！？]/u;

function charBefore(text: string, at: number): string {
  return text.slice(0, at).trimEnd().at(-1) ?? '';
}

function charAfter(text: string, at: number): string {
  return text.slice(at).trimStart().at(0) ?? '';
}

/** Whether the words between two cuts begin and end where a sentence, or beside a cut a pause, does. */
function bounded(text: string, { start, end }: Place, afterCut: boolean, beforeCut: boolean) {
  const before = charBefore(text, start);
  const last = charBefore(text, end);
  const next = charAfter(text, end);
  return (
    (before === '' || (afterCut ? pause : sentenceEnd).test(before)) &&
    (beforeCut ? pause.test(last) : next === '' || sentenceEnd.test(last) || sentenceEnd.test(next))
  );
}

/** Whether the pieces of a quotation stand in `text` in their order, each bounded. */
function standsWhole(text: string, pieces: readonly string[], opens: boolean, closes: boolean) {
  const stand = (at: number, from: number): boolean =>
    at === pieces.length ||
    placesOf(text, pieces[at] ?? '', from).some(
      (place) =>
        bounded(text, place, at > 0 || opens, at < pieces.length - 1 || closes) &&
        stand(at + 1, place.end),
    );
  return stand(0, 0);
}

/** The words of one clause that a quotation may come from: mark, heading and text; its table. */
function passages(clause: Clause): string[] {
  const heading = clause.heading === null ? null : `${clause.heading}${clause.headingEnd}`;
  const titled = [heading, clause.text].filter((part) => part !== null).join('\n');
  const printed = [...(clause.table?.head ?? []), ...(clause.table?.rows ?? [])];
  const rows = printed.flatMap(({ cells }) => [cells.join('\n'), ...cells]);
  // Letterhead and signature are lines, not sentences.
  const lines = clause.kind === 'head' || clause.kind === 'end' ? clause.text.split('\n') : [];
  const marked = clause.number === null ? [] : [`${clause.number}\n${titled}`];
  return [clause.text, titled, ...marked, ...lines, ...(clause.table?.columns ?? []), ...rows];
}

function piecesOf(quote: string): string[] {
  return quote
    .split(cut)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** Whether all words of `quote` stand verbatim in the clause's own words (its children's do not count). */
export function standsIn(clause: Clause, quote: string): boolean {
  const pieces = piecesOf(quote);
  return (
    pieces.length > 0 &&
    passages(clause).some((passage) => pieces.every((piece) => occursIn(passage, piece)))
  );
}

/**
 * Whether `quote` is whole sentences of the clause: it begins and ends where a sentence does. Where
 * it was cut it shows ……, and begins or goes on at a pause.
 */
export function isWhole(clause: Clause, quote: string): boolean {
  const pieces = piecesOf(quote);
  const trimmed = quote.trim();
  return passages(clause).some((passage) =>
    standsWhole(passage, pieces, trimmed.startsWith(cut), trimmed.endsWith(cut)),
  );
}

/**
 * Whether a quotation was cut where a condition may have stood: anywhere but after the `；` that
 * closes its own matter.
 */
export function cutsConditions(quote: string): boolean {
  return quote
    .trim()
    .replace(/[；;]……$/u, '')
    .includes(cut);
}

/**
 * Holds each record against the clause it names. Returns one problem for each unknown clause and
 * each quotation that does not stand in its clause in whole sentences; an empty list when all is well.
 *
 * @param file the annotation file, for the message
 * @param before how many records of the file come before these
 */
export function checkQuotations(
  file: string,
  records: readonly Quoted[],
  policy: Pick<Policy, 'slug' | 'clauses'>,
  before = 0,
): QuotationProblem[] {
  const clauses = new Map(policy.clauses.map((clause) => [clause.anchor, clause]));
  return records.flatMap(({ anchor, quote }, at) => {
    const clause = clauses.get(anchor);
    const found =
      clause === undefined
        ? `${policy.slug} 没有条款 ${anchor}，请改为政策文件页面上的条款编号。`
        : standsIn(clause, quote)
          ? isWhole(clause, quote)
            ? null
            : `引文“${quote}”不是条款 ${anchor}（${clause.path}）的整句，请从句首抄到句末；删去的地方写“……”，只在停顿处删。`
          : `引文“${quote}”在条款 ${anchor}（${clause.path}）中找不到，请按原文逐字抄录，或改正条款编号。`;
    if (found === null) return [];
    const record = before + at + 1;
    return [{ file, record, anchor, message: `${file} › 第 ${record} 条：${found}` }];
  });
}
