import type { Clause } from '../../facts/kinds/policy.ts';
import { splitLines } from './lines.ts';
import type { ParsedText } from './parse.ts';
import { unspaced } from '../unspaced.ts';

/** A printed paragraph, and what the reader made of it. */
export interface PlacedLine {
  /** The words, those of lines joined to the first among them. */
  text: string;
  number: number;
  /** The clause that holds them. */
  clause: Clause;
  /** Whether the clause begins here. */
  opens: boolean;
  as: 'heading' | 'text' | 'row';
}

function holding(starts: readonly { at: number; clause: Clause }[], start: number): Clause | null {
  let low = 0;
  for (let high = starts.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.at ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1]?.clause ?? null;
}

function roleOf(line: string, { heading, table, text }: Clause): PlacedLine['as'] {
  const words = unspaced(line);
  if (heading !== null && unspaced(heading).includes(words)) return 'heading';
  return table !== null && !unspaced(text).includes(words) ? 'row' : 'text';
}

/**
 * Every paragraph of an original with the clause that it went to, told from the places of its characters
 * alone. What was left out is not among them: it is told on its own.
 */
export function placeLines(original: string, { clauses, departures }: ParsedText): PlacedLine[] {
  const starts = clauses
    .flatMap((clause) => clause.ranges.map(([at]) => ({ at, clause })))
    .sort((a, b) => a.at - b.at);
  const dropped = departures.filter(({ kind }) => kind === 'dropped');
  const gone = new Set(dropped.map(({ range: [from] }) => from));
  const gaps = new Set(
    departures.map(({ kind, range: [from] }) => (kind === 'repaired' ? from : -1)),
  );
  let before = -1;
  const placed: PlacedLine[] = [];
  for (const { text, row, start, end, number } of splitLines(original).lines) {
    const clause = gone.has(start) ? null : holding(starts, start);
    const last = placed.at(-1);
    if (clause === null) continue;
    const joins = gaps.has(before) && last?.clause === clause;
    before = end;
    if (joins) last.text += text;
    else {
      const opens = clause.ranges[0]?.[0] === start;
      placed.push({ text: row, number, clause, opens, as: roleOf(text, clause) });
    }
  }
  return placed;
}
