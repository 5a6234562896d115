import type { Right } from '../../facts/kinds/right.ts';
import { toCsv } from './csv.ts';
import { originCells, originColumns, type LawNoteOf, type OriginOf } from './origin-columns.ts';

/** One record of `/data/rights.json`, its keys in the order of the contract. */
export function publicRight(right: Right, lawNoteOf: LawNoteOf) {
  const { policy, anchor, topics, strength, statement, quote } = right;
  const lawNote = lawNoteOf(policy, anchor);
  return { policy, anchor, topics, strength, statement, quote, lawNote };
}

/** `/data/rights.json` */
export function rightsToJson(rights: readonly Right[], lawNoteOf: LawNoteOf): string {
  return `${JSON.stringify(
    rights.map((right) => publicRight(right, lawNoteOf)),
    null,
    2,
  )}\n`;
}

/** `/data/rights.csv`: the same records with the text of each; topics of one record are separated by `；`. */
export function rightsToCsv(
  rights: readonly Right[],
  originOf: OriginOf,
  lawNoteOf: LawNoteOf,
): string {
  const rows = rights
    .map((right) => publicRight(right, lawNoteOf))
    .map(({ topics, ...rest }) => [
      ...Object.values({ ...rest, topics: topics.join('；') }),
      ...originCells(originOf(rest.policy)),
    ]);
  const header = 'policy anchor strength statement quote lawNote topics'.split(' ');
  return toCsv([[...header, ...originColumns], ...rows]);
}
