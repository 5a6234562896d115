import { waysApart, type UnitTable } from './catalogue.ts';
import { misleading, nearestToMatter, withFactors } from './factors.ts';
import { foldText } from './fold.ts';
import type { Occurrences, SearchIndex } from './index.ts';
import type { Match, RankedUnit } from './rank.ts';
import type { Reading } from './read.ts';
import type { Token } from './tokens.ts';
import { unitsOfYear } from './years.ts';

/**
 * BM25F (Robertson and Zaragoza 2009): how often a token stands in each field of a unit, weighed by
 * field and by the field's length, saturates; rare tokens weigh more.
 */
const saturation = 1.2;

/** `weight` of a token in the field; `byLength` how much a long field counts against it, 0 to 1. */
const fields = {
  heading: { weight: 2.2, byLength: 0.3 },
  text: { weight: 1, byLength: 0.6 },
  everyday: { weight: 1.8, byLength: 0.3 },
  tags: { weight: 0.7, byLength: 0 },
  context: { weight: 0.5, byLength: 0 },
} as const;

/** How much one occurrence counts in each unit, by field: less in a long one. */
interface Shares {
  heading: Float64Array;
  text: Float64Array;
  everyday: Float64Array;
}

/** What surrounds units and is no part of their own text: tags of units, city, title and place of documents. */
interface Surroundings {
  contexts: { text: string; first: number; units: number }[];
  tags: { text: string; units: readonly number[] }[];
}

interface Model {
  around: Surroundings;
  shares: Shares;
}

function surroundingsOf({ table, words }: SearchIndex): Surroundings {
  const { topics, roles, documents } = table.catalogue;
  const contexts: Surroundings['contexts'] = [];
  let first = 0;
  for (const { title, facets, units } of documents) {
    const { city = [], county = [], township = [] } = facets;
    contexts.push({
      text: foldText([title, ...city, ...county, ...township].join('|')),
      first,
      units,
    });
    first += units;
  }
  const tags = [
    ...Object.entries(topics).map(([name, units]) => ({
      text: foldText(`${name}|${words.topics[name] ?? ''}`),
      units,
    })),
    ...Object.entries(roles).map(([name, units]) => ({ text: foldText(name), units })),
  ];
  return { contexts, tags };
}

/** Shares of a field, from its length in each unit and the mean of those that have it. */
function sharesOf(field: 'heading' | 'text' | 'everyday', lengths: Float64Array): Float64Array {
  const { weight, byLength } = fields[field];
  const there = lengths.filter((length) => length > 0);
  const mean =
    there.length === 0 ? 1 : there.reduce((sum, length) => sum + length, 0) / there.length;
  return lengths.map((length) => weight / (1 - byLength + (byLength * length) / mean));
}

const models = new WeakMap<SearchIndex, Model>();

function modelOf(index: SearchIndex): Model {
  const known = models.get(index);
  if (known !== undefined) return known;
  const { table } = index;
  const lengths = (lengthOf: (unit: number) => number): Float64Array =>
    Float64Array.from({ length: table.count }, (_, unit) => lengthOf(unit));
  const shares = {
    heading: sharesOf(
      'heading',
      lengths((unit) => table.headingLength(unit)),
    ),
    text: sharesOf(
      'text',
      lengths((unit) => table.length(unit) - table.headingLength(unit)),
    ),
    everyday: sharesOf(
      'everyday',
      lengths((unit) => table.everydayLength(unit)),
    ),
  };
  const made = { around: surroundingsOf(index), shares };
  models.set(index, made);
  return made;
}

/** How often a token stands in units, each field with its share: all that ranking needs to know. */
class Frequencies {
  readonly #of: Float64Array;
  readonly units: number[] = [];

  constructor(count: number) {
    this.#of = new Float64Array(count);
  }

  add(unit: number, share: number): void {
    const known = this.#of[unit] ?? 0;
    if (known === 0) this.units.push(unit);
    this.#of[unit] = known + share;
  }

  of(unit: number): number {
    return this.#of[unit] ?? 0;
  }
}

interface Found {
  token: Token;
  occurrences: Occurrences;
}

/** Tokens once each, the heaviest counting; common ones left out where others are there. */
function tokensToFind(tokens: readonly Token[], index: SearchIndex): Token[] {
  const heaviest = new Map<string, Token>();
  for (const token of tokens) {
    if (token.weight > (heaviest.get(token.text)?.weight ?? 0)) heaviest.set(token.text, token);
  }
  const all = [...heaviest.values()];
  const rare = all.filter(({ text }) => !index.isCommon(text));
  return rare.length > 0 ? rare : all;
}

const begunWeight = 0.8;

/**
 * What people ask for by a word that begins with the last character, where the pair that ends the
 * query stands nowhere, so that its last word was not typed to its end: 发不发房 for 房票.
 */
async function begunBy({ ending }: Reading, index: SearchIndex): Promise<Token[]> {
  const last = ending.slice(-1);
  // What begins a word that only asks was no word of the matter: 能减多 for 能减多少.
  const onlyAsks = index.words.courtesy.some((word) => word.startsWith(last));
  if (last === '' || onlyAsks || (await index.find(ending)).size > 0) return [];
  return [{ text: waysApart + last, weight: begunWeight }];
}

function frequenciesOf(
  { token, occurrences }: Found,
  { around, shares }: Model,
  table: UnitTable,
): Frequencies {
  const found = new Frequencies(table.count);
  for (const [unit, places] of occurrences) {
    const length = table.length(unit);
    const heading = table.headingLength(unit);
    for (const at of places) {
      const field = at > length ? 'everyday' : at < heading ? 'heading' : 'text';
      found.add(unit, shares[field][unit] ?? 0);
    }
  }
  for (const { text, units } of around.tags) {
    if (text.includes(token.text)) for (const unit of units) found.add(unit, fields.tags.weight);
  }
  for (const { text, first, units } of around.contexts) {
    if (!text.includes(token.text)) continue;
    for (let unit = first; unit < first + units; unit += 1) found.add(unit, fields.context.weight);
  }
  return found;
}

/** True where a token that says something, a word or a pair, stands somewhere. */
function says(some: Found, model: Model, table: UnitTable): boolean {
  return (
    Array.from(some.token.text).length > 1 && frequenciesOf(some, model, table).units.length > 0
  );
}

/** How much the other words count that stand for one, beside the best of them. */
const besideBest = 0.6;

function addScores(some: Found, model: Model, table: UnitTable, add: Adder): void {
  const counted = frequenciesOf(some, model, table);
  const { length } = counted.units;
  const rarity = Math.log(1 + (table.count - length + 0.5) / (length + 0.5));
  for (const unit of counted.units) {
    const tf = counted.of(unit);
    add(unit, (some.token.weight * rarity * tf) / (saturation + tf));
  }
}

type Adder = (unit: number, score: number) => void;

/** Scores of all units: of tokens that stand for one word the best counts most, others add up. */
function scoresOf(all: readonly Found[], model: Model, table: UnitTable): Float64Array {
  const scores = new Float64Array(table.count);
  const add: Adder = (unit, score) => {
    scores[unit] = (scores[unit] ?? 0) + score;
  };
  const words = new Set(all.map(({ token }) => token.standsFor));
  for (const word of words) {
    const same = all.filter(({ token }) => token.standsFor === word);
    if (word === undefined) {
      for (const some of same) addScores(some, model, table, add);
      continue;
    }
    const best = new Map<number, number>();
    for (const some of same) {
      addScores(some, model, table, (unit, score) => {
        const known = best.get(unit) ?? 0;
        best.set(unit, Math.max(known, score));
        add(unit, besideBest * Math.min(known, score));
      });
    }
    for (const [unit, score] of best) add(unit, score);
  }
  return scores;
}

const tagFactor = 1.15;
const namedFactor = 1.8;
const mostNamed = 5;

/** Projects that a typed word names: it stands in few of them, and nowhere else but in the list of all. */
function projectsNamed(all: readonly Found[], table: UnitTable): Set<number> {
  const named = new Set<number>();
  for (const { token, occurrences } of all) {
    if (token.weight < 1 || Array.from(token.text).length < 2) continue;
    const units = [...occurrences.keys()];
    const projects = units.filter((unit) => table.document(unit).kind === 'project');
    if (projects.length <= mostNamed && units.length - projects.length <= 1) {
      for (const unit of projects) named.add(unit);
    }
  }
  return named;
}

const nearWeight = 6;
const yearWeight = 5;
const most = 60;

/**
 * The units closest to a query, best first.
 *
 * @param without units that are shown already
 */
export async function rankClosest(
  reading: Reading,
  index: SearchIndex,
  without: ReadonlySet<number>,
): Promise<RankedUnit[]> {
  const { table } = index;
  const model = modelOf(index);
  const found = await Promise.all(
    tokensToFind([...reading.tokens, ...(await begunBy(reading, index))], index).map(
      async (token): Promise<Found> => ({
        token,
        occurrences: await index.find(token.text),
      }),
    ),
  );
  const isOne = Array.from(reading.core).length === 1;
  const isAsked = nearestToMatter(reading, table).size + reading.places.length > 0;
  if (!isOne && !isAsked && !found.some((some) => says(some, model, table))) return [];
  const scores = scoresOf(found, model, table);
  const add = (unit: number, score: number): void => {
    scores[unit] = (scores[unit] ?? 0) + score;
  };
  for (const unit of nearestToMatter(reading, table)) add(unit, nearWeight);
  for (const year of reading.years) {
    for (const unit of unitsOfYear(year, index.words)) add(unit, yearWeight);
  }
  for (const role of reading.roles) {
    for (const unit of table.catalogue.roles[role] ?? []) {
      scores[unit] = ((scores[unit] ?? 0) + 1) * tagFactor;
    }
  }
  for (const unit of projectsNamed(found, table)) scores[unit] = (scores[unit] ?? 0) * namedFactor;
  const avoided = misleading(reading, index);
  const left = scores.map((score, unit) =>
    score > 0 && !without.has(unit) && !avoided.has(unit) ? score : 0,
  );
  return best(withFactors(left, reading, table)).map((unit) => ({
    unit,
    exact: false,
    matches: matchesOf(unit, found, table),
  }));
}

/** The units of the highest scores, best first. */
function best(scores: Float64Array): number[] {
  const least = scores.slice().sort().at(-most) ?? 0;
  const units: number[] = [];
  for (const [unit, score] of scores.entries()) if (score > 0 && score >= least) units.push(unit);
  return units.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most);
}

/** What is marked in a unit: the tokens it holds, single characters only where they are the query. */
function matchesOf(unit: number, found: readonly Found[], table: UnitTable): Match[] {
  const all = found.flatMap(({ token, occurrences }) => {
    const length = Array.from(token.text).length;
    return (occurrences.get(unit) ?? [])
      .filter((at) => at < table.length(unit))
      .map((at) => ({ at, length }));
  });
  // A single character says where a text speaks of the matter only where it is the query.
  const isOne = found.every(({ token }) => Array.from(token.text).length === 1);
  const telling = isOne ? all : all.filter(({ length }) => length > 1);
  return telling.sort((a, b) => a.at - b.at || b.length - a.length);
}
