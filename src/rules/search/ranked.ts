import { projectsOfArea } from './areas.ts';
import { rankClosest } from './closest.ts';
import type { SearchIndex } from './index.ts';
import { askedBy, askedWhollyBy, rankLiteral } from './literal.ts';
import { asTerm } from './parse.ts';
import type { RankedUnit } from './rank.ts';
import type { Reading } from './read.ts';
import { namesOnlyPlaces } from './read/named.ts';

/** Units in the order in which they are shown. */
export interface Ranked {
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

/** Hits that only come close, below those that were found. */
const mostRelated = 10;

/** Units whose heading holds the word that a mistyped query is read as: they are about it. */
async function rankMeant(reading: Reading, index: SearchIndex): Promise<RankedUnit[]> {
  const { named, wording } = reading;
  if (wording.meant.length === 0) return [];
  const literal = wording.meant.map((word) => [asTerm(word)]);
  const meant = { ...reading, wording: { ...wording, literal }, named: { ...named, cited: [] } };
  const found = await rankLiteral(meant, index);
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
  { query, core, named: { cited } }: Reading,
  index: SearchIndex,
): Promise<boolean> {
  if (found.length >= enough || cited.length > 0) return false;
  // What stands in the texts as it was typed is found, whatever else it may ask for.
  if ((await index.findInTexts(query.folded.replaceAll(' ', ''))).size > 0) return false;
  const asked = await askedBy(core.replaceAll(' ', ''), index);
  return asked.size > 0 && !found.some(({ unit }) => asked.has(unit));
}

/**
 * Where few of our own pages hold a query, and no official text or list does, what people ask for in
 * these very words comes first: 复议期限 stands beside an exception to it.
 */
async function askedFirst(
  found: readonly RankedUnit[],
  { core, named: { cited } }: Reading,
  index: SearchIndex,
): Promise<RankedUnit[]> {
  const isOfficial = ({ unit }: RankedUnit): boolean =>
    ['clause', 'project'].includes(index.table.document(unit).kind);
  const isFew = found.length > 0 && found.length < enough;
  if (!isFew || cited.length > 0 || found.some(isOfficial)) return [...found];
  const asked = await askedWhollyBy(core.replaceAll(' ', ''), index);
  const held = new Set(found.map(({ unit }) => unit));
  const others = asked.filter((unit) => !held.has(unit));
  return [...others.map((unit) => ({ unit, matches: [], exact: false })), ...found];
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

/**
 * Of a query that names cities, only what is theirs is found: a page about all of them that holds the
 * words says nothing of these, unless it holds the query as it was typed.
 */
async function ofCities(
  found: readonly RankedUnit[],
  { query, named: { cities, cited } }: Reading,
  index: SearchIndex,
): Promise<RankedUnit[]> {
  if (cities.length === 0) return [...found];
  const typed = await index.findInTexts(query.folded.replaceAll(' ', ''));
  return found.filter(({ unit, exact }) => {
    const { kind, facets } = index.table.document(unit);
    const isGeneral = kind !== 'project' && (facets.city ?? []).length === 0;
    return !exact || !isGeneral || typed.has(unit) || cited.includes(unit);
  });
}

/** What is cited or holds the query literally, and where that does not answer, the closest. */
async function ranked(reading: Reading, index: SearchIndex): Promise<Ranked> {
  const literal = await rankLiteral(reading, index);
  const isChance = await isByChance(literal, reading, index);
  const held = isChance ? [] : await askedFirst(literal, reading, index);
  const found = await ofCities(held, reading, index);
  const answers = found.filter(({ unit }) =>
    ['clause', 'project', 'term'].includes(index.table.document(unit).kind),
  );
  const isOne = Array.from(reading.core).length === 1;
  if (isOne) return rankOfOne(found, reading, index);
  const { asked, named } = reading;
  const { cities, places } = named;
  const ofArea = asked.area === null ? [] : projectsOfArea(asked.area, cities, places, index.table);
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
  const { core, named } = reading;
  const { cities, places, missing } = named;
  const { roles } = reading.asked;
  const onlyPlaces = namesOnlyPlaces(named);
  if (found.some(({ exact }) => exact)) return onlyPlaces ? { found, related: [] } : ranked;
  const isElsewhere = missing?.what === 'city' && cities.length === 0;
  if (missing?.what === 'place' || isElsewhere)
    return { found: [], related: found.slice(0, mostRelated) };
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

/**
 * Ranks the units of a query: what is cited or holds it literally, and where that does not answer, the
 * closest; what only comes close to whom or which place was asked for stands below.
 */
export async function rank(reading: Reading, index: SearchIndex): Promise<Ranked> {
  return part(await ranked(reading, index), reading, index);
}
