import type { Deadline, PublicDeadline } from '../../facts/kinds/deadline.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { originCells, originColumns, type OriginOf } from './origin-columns.ts';

/** A deadline with the public fields only, in the order of the contract. */
export function publicDeadline(deadline: Deadline): PublicDeadline {
  return {
    policy: deadline.policy,
    anchor: deadline.anchor,
    what: deadline.what,
    by: deadline.by,
    start: deadline.start,
    end: deadline.end,
    precision: deadline.precision,
    recurrence: deadline.recurrence,
    quote: deadline.quote,
  };
}

/** `/data/deadlines.json` */
export function deadlinesToJson(deadlines: readonly Deadline[]): string {
  return toJson(deadlines.map(publicDeadline));
}

const columns = [
  'policy',
  'anchor',
  'what',
  'by',
  'start',
  'end',
  'precision',
  'recurrence',
  'quote',
] as const satisfies (keyof PublicDeadline)[];

/** `/data/deadlines.csv`: the same records, one a line, each with the text that it comes from. */
export function deadlinesToCsv(deadlines: readonly Deadline[], originOf: OriginOf): string {
  const rows = deadlines.map(publicDeadline);
  return toCsv([
    [...columns, ...originColumns],
    ...rows.map((row) => [
      ...columns.map((column) => row[column]),
      ...originCells(originOf(row.policy)),
    ]),
  ]);
}
