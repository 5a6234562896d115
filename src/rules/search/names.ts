import type { UnitTable } from './catalogue.ts';

/** A name as people say it: 湖州 for 湖州市, 织里 for 织里镇. */
export function spokenName(name: string): string {
  const spoken = name.replace(/(?:街道|新区|[镇乡县区市村])$/u, '');
  return spoken.length >= 2 ? spoken : name;
}

/** By its name the values of a facet: every query asks for them, and they do not change. */
const valuesOf = new WeakMap<UnitTable, Map<string, readonly string[]>>();

/** All values of a facet: names of cities, counties or townships. */
export function facetValues(
  table: UnitTable,
  name: 'city' | 'county' | 'township',
): readonly string[] {
  const known = valuesOf.get(table) ?? new Map<string, readonly string[]>();
  valuesOf.set(table, known);
  const values = known.get(name) ?? [
    ...new Set(table.catalogue.documents.flatMap(({ facets }) => facets[name] ?? [])),
  ];
  known.set(name, values);
  return values;
}

/** Names that a text holds, in full or as people say them, or as far as its end was typed. */
export function namesIn(text: string, names: readonly string[]): string[] {
  return names.filter((name) => text.includes(spokenName(name)) || isBegun(spokenName(name), text));
}

const leastBegun = 2;

/** True where a text ends with the beginning of a name: 没人住的房子 佳木 for 佳木斯. */
function isBegun(name: string, text: string): boolean {
  const begun = Array.from(name).slice(0, -1).join('');
  return begun.length >= leastBegun && (text === begun || text.endsWith(` ${begun}`));
}

/** Cities that a text names; a single character behind a space is the beginning of one: 补偿标准 嘉. */
export function citiesIn(text: string, table: UnitTable): string[] {
  const cities = facetValues(table, 'city');
  const named = namesIn(text, cities);
  const begun = / (\p{Script=Han})$/u.exec(text)?.[1];
  if (named.length > 0 || begun === undefined) return named;
  const meant = cities.filter((city) => city.startsWith(begun));
  return meant.length === 1 ? meant : [];
}

/** The city in which all of some counties and townships lie; none where they lie in several. */
export function citiesOfPlaces(places: readonly string[], { catalogue }: UnitTable): string[] {
  const cities = places.map((place) => {
    const { facets } =
      catalogue.documents.find(({ facets: { county = [], township = [] } }) =>
        [...county, ...township].includes(place),
      ) ?? {};
    return facets?.city?.[0] ?? '';
  });
  const all = new Set(cities);
  return all.size === 1 ? [...all].filter((city) => city !== '') : [];
}

/** A text without some names, in full or as people say them. */
export function withoutNames(text: string, names: readonly string[]): string {
  let left = text;
  for (const name of names) left = left.replaceAll(name, ' ').replaceAll(spokenName(name), ' ');
  return left.replace(/ +/g, ' ').trim();
}

/** People's words that a text holds; one within a longer one is none: 租房 in 公租房. */
export function wordsSaid(text: string, words: readonly string[]): string[] {
  let left = text;
  return [...words]
    .sort((a, b) => b.length - a.length)
    .filter((word) => {
      const isSaid = left.includes(word);
      if (isSaid) left = left.replaceAll(word, ' ');
      return isSaid;
    });
}
