import { isSaid } from './asking.ts';
import type { UnitTable } from './catalogue.ts';
import type { SearchIndex } from './index.ts';
import { asksForList } from './lists.ts';
import { facetValues, spokenName } from './names.ts';
import { notationsOf } from './notations.ts';

/** What a query names and the portal does not have: said beside what comes closest. */
export type Missing =
  /** A town or village that stands nowhere; `listed`: cities whose lists the portal has. */
  | { what: 'place'; place: string; listed: string[] }
  /** A village that stands nowhere, with the towns in which one of that name lies. */
  | { what: 'village'; village: string; towns: string[] }
  /** A city of which the portal has neither texts nor lists; `held`: those of which it has. */
  | { what: 'city'; city: string; held: string[] }
  /** A list of a city of which the portal has none; `county`: the one of its counties that is named. */
  | { what: 'list'; county: string | null; city: string }
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

/**
 * The cities that a query names to ask for their lists, of which the portal has none: that their texts
 * print no list would be no answer.
 *
 * @param unplaced the query without places
 */
export function citiesWithoutList(
  unplaced: string,
  cities: readonly string[],
  { table, words }: SearchIndex,
): string | null {
  if (!isSaid(unplaced, words.asking.list.of) || !asksForList(unplaced, words)) return null;
  const listed = citiesListed(table);
  return cities.filter((city) => !listed.includes(city)).join('、') || null;
}

/** What points, asks or does is no part of the name of a place: 我们镇, 哪个乡, 考核区县. */
const noName =
  '[我你他她它们咱俺阿这那哪谁何啥什怎几各每本全别某个的在是住从到去给和跟让找问由想要请看了有不没多少核]';
const name = `(?:(?!${noName})\\p{Script=Han})`;
const placeAlone = new RegExp(`^${name}{1,5}(?:村|社区|镇|乡|街道|(?<!区)县)$`, 'u');
/** A town beside other words: 乌镇拆迁. 古镇, 中心镇, 下乡 and 步行街道 are words. */
const townBeside = new RegExp(
  `(?<!\\p{Script=Han})(${name}{1,3})(?:(?<![小古老集城村乡重大强名制心新特])镇|(?<=..)(?<![下回返还老家故同城入进])乡|(?<=..)(?<![行业要])街道)`,
  'u',
);

/** The town that a text begins with or has behind a space; null where its own part is a word of the texts. */
async function townIn(text: string, index: SearchIndex): Promise<string | null> {
  // A space within a name, as phones put it there, parts nothing.
  const [town, own = ''] = townBeside.exec(text.replace(/ (?=[镇乡]|街道)/gu, '')) ?? [];
  if (town === undefined || (await index.find(town)).size > 0) return null;
  return own.length > 1 && (await index.find(own)).size > 0 ? null : town;
}

/**
 * The place that a query names, where it stands nowhere: the query is its name, or names a town beside
 * other words.
 */
export async function placeNowhere(text: string, index: SearchIndex): Promise<Missing | null> {
  const listed = citiesListed(index.table);
  if (!placeAlone.test(text)) {
    const town = await townIn(text, index);
    return town === null ? null : { what: 'place', place: town, listed };
  }
  const isThere = (await index.findInTexts(text)).size > 0;
  return isThere ? null : { what: 'place', place: text, listed };
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
    [cited, ...(await notationsOf(cited))].map((form) => index.findInTexts(form)),
  );
  const isTheirs = (unit: number): boolean => {
    const { kind, facets } = index.table.document(unit);
    return kind === 'clause' && cities.includes(facets.city?.[0] ?? '');
  };
  return found.some((some) => [...some.keys()].some(isTheirs)) ? null : cited;
}
