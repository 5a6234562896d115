import type { Clause, ClauseTable, Departure } from '../../facts/kinds/policy.ts';

/** All rows of a table in the order of the original, those of its head first. */
export function printedRows({ columns, head, rows }: ClauseTable): string[][] {
  return [...(head?.map(({ cells }) => cells) ?? [columns]), ...rows.map(({ cells }) => cells)];
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
