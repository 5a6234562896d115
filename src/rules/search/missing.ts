import type { UnitTable } from './catalogue.ts';
import type { SearchIndex } from './index.ts';
import { facetValues, spokenName } from './names.ts';
import { otherNotations } from './numbers.ts';

/** What a query names and the portal does not have: said beside what comes closest. */
export type Missing =
  /** A town or village that stands nowhere; `listed`: cities whose lists the portal has. */
  | { what: 'place'; listed: string[] }
  /** A village that stands nowhere, with the towns in which one of that name lies. */
  | { what: 'village'; village: string; towns: string[] }
  /** A county or city of a city whose lists the portal does not have. */
  | { what: 'list'; county: string; city: string }
  /** An article that no text of the cities has. */
  | { what: 'article'; article: string; cities: string[] };

/** Cities of which projects are listed. */
function citiesListed({ catalogue }: UnitTable): string[] {
  const projects = catalogue.documents.filter(({ kind }) => kind === 'project');
  return [...new Set(projects.flatMap(({ facets }) => facets.city ?? []))];
}

/** A district is named in full, as 前进 and 东风 are words; 桐乡 is 桐乡市. 郊区 is a word itself. */
function isNamed(text: string, county: string, city: string): boolean {
  if (county.length === 2) return text.includes(county) && text.includes(spokenName(city));
  return text.includes(county) || (!county.endsWith('区') && text.includes(spokenName(county)));
}

/**
 * The county that a query names, where its city has texts and no list.
 *
 * @param text the query without courtesy
 */
export function countyWithoutList(
  text: string,
  { table, words }: SearchIndex,
): { county: string; city: string } | null {
  const listed = citiesListed(table);
  for (const city of facetValues(table, 'city')) {
    const county = (words.counties[city] ?? []).find((name) => isNamed(text, name, city));
    if (county !== undefined && !listed.includes(city)) return { county, city };
  }
  return null;
}

const placeAlone = /^\p{Script=Han}{2,6}(?:村|社区|镇|乡|街道|县)$/u;

/** Cities with lists, where a query is the name of a place that stands nowhere; else null. */
export async function placeNowhere(text: string, index: SearchIndex): Promise<string[] | null> {
  if (!placeAlone.test(text) || (await index.findInTexts(text)).size > 0) return null;
  return citiesListed(index.table);
}

const article = /第(?:[一二三四五六七八九十百]{1,4}|\d{1,3})条/u;

/** An article that a query cites of cities and that stands in none of their texts; else null. */
export async function articleNowhere(
  text: string,
  cities: readonly string[],
  index: SearchIndex,
): Promise<string | null> {
  const [cited] = article.exec(text) ?? [];
  if (cited === undefined || cities.length === 0) return null;
  const found = await Promise.all(
    [cited, ...otherNotations(cited)].map((form) => index.findInTexts(form)),
  );
  const isTheirs = (unit: number): boolean => {
    const { kind, facets } = index.table.document(unit);
    return kind === 'clause' && cities.includes(facets.city?.[0] ?? '');
  };
  return found.some((some) => [...some.keys()].some(isTheirs)) ? null : cited;
}
