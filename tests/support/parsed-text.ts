import type { ParsedText } from '../../src/rules/policy/parse.ts';
import { printedRows } from '../../src/rules/policy/print.ts';
import type { Clause, Departure } from '../../src/facts/kinds/policy.ts';

/** A parsed text as the cases under tests/fixtures/policy record it: without places in the file. */
export function asRecorded({ clauses, departures, problems }: ParsedText): unknown {
  return {
    clauses: clauses.map(
      ({ anchor, kind, path, number, heading, headingEnd, text, parent, table }) => ({
        anchor,
        kind,
        path,
        number,
        heading,
        headingEnd,
        text,
        parent,
        table,
      }),
    ),
    departures: departures.map(({ kind, line, original, reason }) => ({
      kind,
      line,
      original,
      reason,
    })),
    problems,
  };
}

/** How often each character of the original is accounted for, by clauses and departures together. */
function coverage(original: string, { clauses, departures }: ParsedText): Uint8Array {
  const count = new Uint8Array(original.length);
  const ranges = [...clauses.flatMap((clause) => clause.ranges), ...departures.map((d) => d.range)];
  for (const [start, end] of ranges) {
    for (let at = start; at < end; at += 1) count[at] = (count[at] ?? 0) + 1;
  }
  return count;
}

/** Characters that no clause and no departure has, or that two have; white space may be free. */
export function miscounted(original: string, parsed: ParsedText): string[] {
  const count = coverage(original, parsed);
  return [...original.split('')].filter((character, at) => {
    const times = count[at] ?? 0;
    return times > 1 || (times === 0 && character.trim() !== '');
  });
}

/** Own ranges of all clauses in the order of the clauses. */
export function rangesInOrder(clauses: readonly Clause[]): number[] {
  return clauses.flatMap((clause) => clause.ranges.flat());
}

function printClause(clause: Clause): string {
  const { number, heading, headingEnd, text, table, kind } = clause;
  const gap = kind === 'attachment' ? '\n' : '';
  const first = [number ?? '', `${heading ?? ''}${headingEnd}`].join(gap);
  const runsIn = kind !== 'attachment' && (heading === null || headingEnd !== '');
  const words = [first, text].join(runsIn ? '' : '\n');
  const rows = table === null ? [] : printedRows(table);
  return [words.trim(), ...rows.map((cells) => cells.join('\t'))].join('\n');
}

/**
 * The words of a text in their order, from its clauses. But for white space and the dropped
 * departures this is the original, character by character.
 */
export function printClauses(clauses: readonly Clause[]): string {
  return clauses.map(printClause).join('\n\n');
}

/** The original without what the published text drops: what `printClauses` gives, but for white space. */
export function shownOriginal(original: string, departures: readonly Departure[]): string {
  let shown = '';
  let at = 0;
  for (const { kind, range } of departures) {
    if (kind !== 'dropped') continue;
    shown += original.slice(at, range[0]);
    at = range[1];
  }
  return shown + original.slice(at);
}
