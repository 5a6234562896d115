import type { UnitTable } from './catalogue.ts';
import { readNumerals } from './numbers.ts';
import type { Words } from './lexicon.ts';

/** Years that a text prints with four figures. */
export function yearsIn(folded: string): number[] {
  return [...folded.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, year]) => Number(year));
}

/** Two figures before 年 are a year of the last century, or of this one where something was done then. */
const shortYear =
  /(?<![\d第])(?:([4-9]\d|[四五六七八九][〇零一二三四五六七八九])年(?!代)|([01]\d|[〇零一][〇零一二三四五六七八九])年(?=[以之]?[前后]|[占买建盖用造征拆批]))/gu;

/** Years that a query means: 2012, 95年, 零八年, 八十年代 (its middle). */
export function yearsMeant(folded: string): number[] {
  const decades = [...folded.matchAll(/([五六七八九]十|[5-9]0)年代/gu)].map(
    ([, tens = '']) => 1905 + (/^\d/.test(tens) ? Number(tens) : (readNumerals(tens) ?? 0)),
  );
  const short = [...folded.matchAll(shortYear)].map(([, last, recent = '']) => {
    const figures = last ?? recent;
    const year = /^\d/.test(figures) ? Number(figures) : (readNumerals(figures) ?? 0);
    return (last === undefined ? 2000 : 1900) + year;
  });
  return [...new Set([...yearsIn(folded), ...decades, ...short])];
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
