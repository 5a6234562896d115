import type { UnitTable } from './catalogue.ts';

/** Letters, figures and characters of a name, without the marks between: 湖政发20242号. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]|[年第号]/gu, '');
}

/** Characters of a name that names its unit alone; a Chinese one needs fewer. */
const leastName = 4;
const leastHan = 3;

function isNamed(name: string, typed: string): boolean {
  const least = /^\p{Script=Han}+$/u.test(name) ? leastHan : leastName;
  return name.length >= least && typed.includes(name);
}

/** True of units of a city that is named, and of all where none is. */
export const inCities =
  (table: UnitTable, cities: readonly string[]) =>
  (unit: number): boolean => {
    const [city = ''] = table.document(unit).facets.city ?? [];
    return cities.length === 0 || cities.includes(city);
  };

/**
 * Units that a query names by a name of their own: a document by its number or id, a row by its 序号.
 *
 * @param row number of a row of a list that it names
 */
export function unitsNamed(
  folded: string,
  table: UnitTable,
  cities: readonly string[],
  row: string | null,
): number[] {
  const typed = bare(folded);
  const named = table.catalogue.documents.flatMap(({ names }, at) => {
    const hit = names.some((name) => name === `序号${row ?? ''}` || isNamed(bare(name), typed));
    return hit ? table.firstUnit(at) : [];
  });
  return named.filter(inCities(table, cities));
}

/** Official texts that a query names by their number, by their place in the catalogue: 湖政发2024 2号有效期. */
export function documentsNamed(folded: string, { catalogue }: UnitTable): number[] {
  const typed = bare(folded);
  return catalogue.documents.flatMap(({ kind, names }, at) =>
    kind === 'clause' && names.some((name) => isNamed(bare(name), typed)) ? at : [],
  );
}
