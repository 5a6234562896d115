import { applyChoice, countFacets, type Choice, type FacetCount } from './facets.ts';
import { projectsOfArea } from './areas.ts';
import { rankClosest } from './closest.ts';
import { group, type HitGroup } from './group.ts';
import type { SearchIndex } from './index.ts';
import { askedBy, rankLiteral } from './literal.ts';
import { asTerm, parse, type Query } from './parse.ts';
import { mixedFirst, newestFirst, type RankedUnit } from './rank.ts';
import type { Missing } from './missing.ts';
import type { Understood } from './guess.ts';
import { read, type Reading } from './read.ts';
import { show, type SearchHit } from './show.ts';
import { tokensOf } from './tokens.ts';
import type { SilentMatter } from './lexicon.ts';
import type { ListMeant } from './lists.ts';

export interface SearchOptions {
  limit: number;
  choice: Choice;
  newest: boolean;
  /** Both projects and clauses are shown where both are found: for a list of few. */
  mixed?: boolean;
}

export interface SearchResult {
  query: Query;
  /** Hits that hold the query; where none does, the closest ones. */
  total: number;
  hits: SearchHit[];
  /** The same hits, those of several cities that say nearly the same together, under the first. */
  groups: HitGroup[];
  /** How the query was understood, where nothing holds it as typed. */
  understood: Understood | null;
  /** What was asked for and the texts do not say. */
  matter: SilentMatter | null;
  /** What was named and the portal does not have. */
  missing: Missing | null;
  /** Official lists that are asked for, with what they count. */
  lists: ListMeant[];
  cities: string[];
  /** Hits at the end of the list that only come close; not counted in `total`. */
  related: number;
  facets: FacetCount[];
}

interface Ranked {
  /** Units that hold the query or are named by it; where none does, the closest ones. */
  found: RankedUnit[];
  /** The closest ones below them. */
  related: RankedUnit[];
}

/**
 * Fewer hits than this do not answer by themselves, nor do hits that are all pages about a topic, nor
 * a single character, which is a part of many words.
 */
const enough = 3;

/** A longer query is a question: nothing holds it literally, and what is closest will be asked for. */
const longestTerm = 6;

/** Hits that only come close, below those that were found. */
const mostRelated = 10;

/** Units whose heading holds the word that a mistyped query is read as: they are about it. */
async function rankMeant(reading: Reading, index: SearchIndex): Promise<RankedUnit[]> {
  if (reading.meant.length === 0) return [];
  const literal = reading.meant.map((word) => [asTerm(word)]);
  const found = await rankLiteral({ ...reading, literal, cited: [] }, index);
  return found.flatMap(({ unit, matches }) => {
    const heading = index.table.headingLength(unit);
    const isOwn = !['task', 'page'].includes(index.table.document(unit).kind);
    const isHeaded = isOwn && matches.some(({ at, length }) => at + length <= heading);
    return isHeaded ? { unit, matches, exact: false } : [];
  });
}

/**
 * True where a question is what people ask for other units by, and few hold its words, by chance:
 * 不同意怎么办 stands within 无不同意见.
 */
async function isByChance(
  found: readonly RankedUnit[],
  { query, core, cited }: Reading,
  index: SearchIndex,
): Promise<boolean> {
  if (found.length >= enough || cited.length > 0) return false;
  // What stands in the texts as it was typed is found, whatever else it may ask for.
  if ((await index.findInTexts(query.folded.replaceAll(' ', ''))).size > 0) return false;
  const asked = await askedBy(core.replaceAll(' ', ''), index);
  return asked.size > 0 && !found.some(({ unit }) => asked.has(unit));
}

/**
 * A single character is a part of many words: of the units that hold it those come first that are
 * closest to what people mean by it, 征收 by 拆, behind names that begin with it.
 */
async function rankOfOne(
  found: readonly RankedUnit[],
  reading: Reading,
  index: SearchIndex,
): Promise<Ranked> {
  const closest = await rankClosest(reading, index, new Set());
  if (found.length === 0) return { found: closest, related: [] };
  const place = new Map(closest.map(({ unit }, at) => [unit, at]));
  const placeOf = ({ unit }: RankedUnit): number => place.get(unit) ?? closest.length;
  const isName = ({ unit }: RankedUnit): boolean =>
    ['term', 'topic'].includes(index.table.document(unit).kind);
  const others = found.findIndex((hit) => !isName(hit));
  const names = found.slice(0, Math.max(others, 0));
  const ordered = found.slice(names.length).sort((a, b) => placeOf(a) - placeOf(b));
  const held = new Set(found.map(({ unit }) => unit));
  const related = closest.filter(({ unit }) => !held.has(unit)).slice(0, mostRelated);
  return { found: [...names, ...ordered], related };
}

/** Ranks: what is cited or holds the query literally, and where that does not answer, the closest. */
async function rank(reading: Reading, index: SearchIndex): Promise<Ranked> {
  const literal = await rankLiteral(reading, index);
  const found = (await isByChance(literal, reading, index)) ? [] : literal;
  const answers = found.filter(({ unit }) =>
    ['clause', 'project', 'term'].includes(index.table.document(unit).kind),
  );
  const isOne = Array.from(reading.core).length === 1;
  if (isOne) return rankOfOne(found, reading, index);
  const { area, cities, places } = reading;
  const ofArea = area === null ? [] : projectsOfArea(area, cities, places, index.table);
  if (found.length === 0 && ofArea.length > 0) return { found: ofArea, related: [] };
  if (found.length >= enough && answers.length > 0) return { found, related: [] };
  const meant = found.length === 0 ? await rankMeant(reading, index) : [];
  const first = [...found, ...meant];
  const closest = await rankClosest(reading, index, new Set(first.map(({ unit }) => unit)));
  return found.length === 0
    ? { found: [...meant, ...closest], related: [] }
    : { found, related: closest.slice(0, mostRelated) };
}

/** Hits of which `isAsked` is true are found; the others stand below them, where any is. */
function parted({ found, related }: Ranked, isAsked: (unit: number) => boolean): Ranked {
  const asked = found.filter(({ unit }) => isAsked(unit));
  if (asked.length === 0) return { found, related };
  const others = found.filter(({ unit }) => !isAsked(unit));
  return { found: asked, related: [...related, ...others].slice(0, mostRelated) };
}

/**
 * Puts below what only comes close to what was asked for: of whom we tagged clauses with, of a city,
 * of a place. A place that stands nowhere has nothing that comes close to it.
 */
function part(ranked: Ranked, reading: Reading, { table, words }: SearchIndex): Ranked {
  const { found, related } = ranked;
  const { cities, places, roles, onlyPlaces, missing, core } = reading;
  if (found.some(({ exact }) => exact)) return onlyPlaces ? { found, related: [] } : ranked;
  if (missing?.what === 'place') return { found: [], related: found.slice(0, mostRelated) };
  if (onlyPlaces) {
    const isThere = (unit: number): boolean => {
      const { county = [], township = [] } = table.document(unit).facets;
      return [...county, ...township].some((place) => places.includes(place));
    };
    return { found: parted(ranked, isThere).found, related };
  }
  // Who asks for more than whom a clause concerns means what the rest of the query says.
  const meant = Object.hasOwn(words.synonyms, core) ? (words.synonyms[core] ?? []) : [];
  if (meant.some((word) => roles.includes(word))) {
    const tagged = new Set(roles.flatMap((role) => table.catalogue.roles[role] ?? []));
    return parted(ranked, (unit) => tagged.has(unit));
  }
  if (cities.length === 0) return ranked;
  return parted(ranked, (unit) => {
    const { city = [] } = table.document(unit).facets;
    return city.length === 0 || city.some((name) => cities.includes(name));
  });
}

/** What the texts do not say; not that a city is silent on what its clauses hold in the same words. */
function matterToTell(
  { matter, cities }: Reading,
  { found }: Ranked,
  { table }: SearchIndex,
): SilentMatter | null {
  const isHeld = found.some(({ unit, exact }) => {
    const { kind, facets } = table.document(unit);
    return exact && kind === 'clause' && cities.includes(facets.city?.[0] ?? '');
  });
  return matter?.ofCity === true && isHeld ? null : matter;
}

/**
 * The way of a query: it is parsed (spaces, quotation marks, notations), read (courtesy, cities,
 * people's words, pinyin, misspellings, citations), ranked (literal hits, then BM25F over pairs of
 * characters), the hits of several cities that say the same grouped, and shown.
 *
 * @throws Error where a file of the index is missing or broken
 */
export async function search(
  open: () => Promise<SearchIndex>,
  typed: string,
  options: SearchOptions,
): Promise<SearchResult> {
  const query = parse(typed);
  if (query.terms.length === 0) return nothing(query);
  const index = await open();
  index.prepare(tokensOf(query.folded));
  const reading = await read(query, index);
  if (query.folded.length > longestTerm) index.prepare(reading.tokens);
  const ranked = part(await rank(reading, index), reading, index);
  const counted = applyChoice(ranked.found, options.choice, index.table);
  const ordered = options.newest ? newestFirst(counted, index.table) : counted;
  const related = applyChoice(ranked.related, options.choice, index.table);
  const all = [...ordered, ...related];
  const shown =
    options.mixed === true
      ? mixedFirst(all, options.limit, index.table)
      : all.slice(0, options.limit);
  const hits = await show(shown, index);
  return {
    query,
    total: counted.length,
    hits,
    groups: group(hits),
    understood: ranked.found.some(({ exact }) => exact) ? null : reading.understood,
    matter: matterToTell(reading, ranked, index),
    missing: ranked.found.some(({ exact }) => exact) ? null : reading.missing,
    lists: reading.lists,
    cities: reading.cities,
    related: related.length,
    facets: countFacets(ranked.found, options.choice, index.table),
  };
}

function nothing(query: Query): SearchResult {
  return {
    query,
    total: 0,
    hits: [],
    groups: [],
    understood: null,
    matter: null,
    missing: null,
    lists: [],
    cities: [],
    related: 0,
    facets: [],
  };
}
