import type { UnitTable } from './catalogue.ts';
import type { Words } from './lexicon.ts';

/** Years that a text prints with four figures. */
export function yearsIn(folded: string): number[] {
  return [...folded.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, year]) => Number(year));
}

/** Units that speak of a span of time in which a year lies. */
export function unitsOfYear(year: number, { spans }: Pick<Words, 'spans'>): Set<number> {
  return new Set(
    spans
      .filter(([, from, to]) => (from ?? 0) <= year && year <= (to ?? 9999))
      .map(([unit]) => unit),
  );
}

/**
 * Units whose own span, or that of a clause above them, holds none of the years: a clause on what was
 * built before 1987 is no answer on 1992.
 */
export function unitsOutside(
  years: readonly number[],
  { spans }: Pick<Words, 'spans'>,
  table: UnitTable,
): Set<number> {
  const inside = new Set(years.flatMap((year) => [...unitsOfYear(year, { spans })]));
  const outside = new Set(spans.map(([unit]) => unit).filter((unit) => !inside.has(unit)));
  return new Set([...outside].flatMap((above) => [above, ...table.unitsBelow(above)]));
}
