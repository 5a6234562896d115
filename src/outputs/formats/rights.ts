import type { Right } from '../../facts/kinds/right.ts';
import { toCsv } from './csv.ts';
import { originCells, originColumns, type OriginOf } from './origin-columns.ts';

/** One record of `/data/rights.json`, its keys in the order of the contract. */
export function publicRight({ policy, anchor, topics, strength, statement, quote }: Right) {
  return { policy, anchor, topics, strength, statement, quote };
}

/** `/data/rights.json` */
export function rightsToJson(rights: readonly Right[]): string {
  return `${JSON.stringify(rights.map(publicRight), null, 2)}\n`;
}

/** `/data/rights.csv`: the same records with the text of each; topics of one record are separated by `；`. */
export function rightsToCsv(rights: readonly Right[], originOf: OriginOf): string {
  const rows = rights
    .map(publicRight)
    .map(({ topics, ...rest }) => [
      ...Object.values({ ...rest, topics: topics.join('；') }),
      ...originCells(originOf(rest.policy)),
    ]);
  const header = 'policy anchor strength statement quote topics'.split(' ');
  return toCsv([[...header, ...originColumns], ...rows]);
}
