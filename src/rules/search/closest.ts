import type { SearchKind, UnitTable } from './catalogue.ts';
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
type Field = keyof typeof fields;

/** Official texts and lists before pages that arrange or quote them. */
const kindFactor: Record<SearchKind, number> = {
  project: 1,
  clause: 1,
  topic: 0.92,
  term: 0.85,
  task: 0.7,
  page: 0.7,
};
const standingFactor = [1, 0.97, 0.94] as const;

const termFactor = 1.7;
const inCityFactor = 1.6;
const otherCityFactor = 0.6;
const inPlaceFactor = 1.8;
const inGroupFactor = 3;
const tagFactor = 1.15;

type Counts = Partial<Record<Field, number>>;

/** What surrounds units and is no part of their own text: tags of units, city, title and place of documents. */
class Surroundings {
  readonly #table: UnitTable;
  readonly #contexts: { text: string; first: number; units: number }[] = [];
  readonly #tags: { text: string; units: readonly number[] }[];

  constructor({ table, words }: SearchIndex) {
    this.#table = table;
    let first = 0;
    for (const { title, facets, units } of table.catalogue.documents) {
      const { city = [], county = [], township = [] } = facets;
      const text = foldText([title, ...city, ...county, ...township].join('|'));
      this.#contexts.push({ text, first, units });
      first += units;
    }
    const { topics, roles } = table.catalogue;
    this.#tags = [
      ...Object.entries(topics).map(([name, units]) => ({
        text: foldText(`${name}|${words.topics[name] ?? ''}`),
        units,
      })),
      ...Object.entries(roles).map(([name, units]) => ({ text: foldText(name), units })),
    ];
  }

  add(token: string, counts: Map<number, Counts>): void {
    const put = (unit: number, field: Field): void => {
      const known = counts.get(unit) ?? {};
      counts.set(unit, { ...known, [field]: (known[field] ?? 0) + 1 });
    };
    for (const { text, units } of this.#tags) {
      if (text.includes(token)) for (const unit of units) put(unit, 'tags');
    }
    for (const { text, first, units } of this.#contexts) {
      if (!text.includes(token)) continue;
      for (let unit = first; unit < first + units; unit += 1) put(unit, 'context');
    }
  }

  lengthOf(unit: number, field: Field): number {
    const heading = this.#table.headingLength(unit);
    if (field === 'heading') return heading;
    return field === 'text' ? this.#table.length(unit) - heading : this.#table.everydayLength(unit);
  }
}

function countsOf(found: Occurrences, table: UnitTable): Map<number, Counts> {
  const counts = new Map<number, Counts>();
  for (const [unit, places] of found) {
    const own: Counts = {};
    for (const at of places) {
      const field: Field =
        at > table.length(unit) ? 'everyday' : at < table.headingLength(unit) ? 'heading' : 'text';
      own[field] = (own[field] ?? 0) + 1;
    }
    counts.set(unit, own);
  }
  return counts;
}

/** Means of the lengths of fields that are there. */
function meanLengths(table: UnitTable, around: Surroundings): Record<string, number> {
  const sums: Record<string, [sum: number, count: number]> = {};
  for (let unit = 0; unit < table.count; unit += 1) {
    for (const field of ['heading', 'text', 'everyday'] as const) {
      const length = around.lengthOf(unit, field);
      if (length === 0) continue;
      const [sum, count] = sums[field] ?? [0, 0];
      sums[field] = [sum + length, count + 1];
    }
  }
  return Object.fromEntries(
    Object.entries(sums).map(([field, [sum, count]]) => [field, sum / count]),
  );
}

interface Model {
  around: Surroundings;
  means: Record<string, number>;
}

const models = new WeakMap<SearchIndex, Model>();

function modelOf(index: SearchIndex): Model {
  const known = models.get(index);
  if (known !== undefined) return known;
  const around = new Surroundings(index);
  const made = { around, means: meanLengths(index.table, around) };
  models.set(index, made);
  return made;
}

function frequency(unit: number, counts: Counts, { around, means }: Model): number {
  let sum = 0;
  for (const [name, count] of Object.entries(counts)) {
    const field = name as Field;
    const { weight, byLength } = fields[field];
    const relative = byLength === 0 ? 1 : around.lengthOf(unit, field) / (means[field] ?? 1);
    sum += (weight * count) / (1 - byLength + byLength * relative);
  }
  return sum;
}

interface Found {
  token: Token;
  occurrences: Occurrences;
  counts: Map<number, Counts>;
}

/** Tokens once each, the heaviest counting; common ones left out where others are there. */
function tokensToFind(tokens: readonly Token[], index: SearchIndex): Token[] {
  const heaviest = new Map<string, number>();
  for (const { text, weight } of tokens) {
    heaviest.set(text, Math.max(weight, heaviest.get(text) ?? 0));
  }
  const all = [...heaviest].map(([text, weight]) => ({ text, weight }));
  const rare = all.filter(({ text }) => !index.isCommon(text));
  return rare.length > 0 ? rare : all;
}

async function findToken(token: Token, index: SearchIndex, around: Surroundings): Promise<Found> {
  const occurrences = await index.find(token.text);
  const counts = countsOf(occurrences, index.table);
  around.add(token.text, counts);
  return { token, occurrences, counts };
}

function factorOf(unit: number, reading: Reading, index: SearchIndex): number {
  const { kind, standing, facets } = index.table.document(unit);
  const { city = [], county = [], township = [] } = facets;
  let factor = kindFactor[kind] * standingFactor[standing];
  if (reading.asksMeaning && kind === 'term') factor *= termFactor;
  if (reading.cities.length > 0 && city.length > 0) {
    factor *= reading.cities.includes(city[0] ?? '') ? inCityFactor : otherCityFactor;
  } else if (reading.cities.length > 0) {
    factor *= otherCityFactor;
  }
  if (reading.places.some((place) => county.includes(place) || township.includes(place))) {
    factor *= inPlaceFactor;
  }
  const { stage = [], category = [] } = facets;
  if (
    kind === 'project' &&
    [...stage, ...category].some((group) => reading.groups.includes(group))
  ) {
    factor *= inGroupFactor;
  }
  return factor;
}

/** Units whose topic would pose as an answer to what the texts do not say. */
function misleading({ matter }: Reading, { table }: SearchIndex): Set<number> {
  return new Set((matter?.not ?? []).flatMap((topic) => table.catalogue.topics[topic] ?? []));
}

/** Units that come nearest to what the texts do not say; where a role is asked for, its own are. */
function nearestToMatter({ matter, roles }: Reading, table: UnitTable): Set<number> {
  if (matter === null || roles.length > 0) return new Set();
  const tagged = matter.near.flatMap((topic) => table.catalogue.topics[topic] ?? []);
  const ways = new Set(matter.way.map(({ address }) => address));
  const led = table.catalogue.anchors.flatMap((_, unit) =>
    ways.has(table.address(unit)) ? unit : [],
  );
  return new Set([...tagged, ...led]);
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
    tokensToFind(reading.tokens, index).map((token) => findToken(token, index, model.around)),
  );
  const scores = new Map<number, number>();
  const add = (unit: number, score: number): void => {
    scores.set(unit, (scores.get(unit) ?? 0) + score);
  };
  for (const { token, counts } of found) {
    const rarity = Math.log(1 + (table.count - counts.size + 0.5) / (counts.size + 0.5));
    for (const [unit, own] of counts) {
      const tf = frequency(unit, own, model);
      add(unit, (token.weight * rarity * tf) / (saturation + tf));
    }
  }
  for (const unit of nearestToMatter(reading, table)) add(unit, nearWeight);
  for (const year of reading.years) {
    for (const unit of unitsOfYear(year, index.words)) add(unit, yearWeight);
  }
  for (const role of reading.roles) {
    for (const unit of table.catalogue.roles[role] ?? []) {
      add(unit, 1);
      scores.set(unit, (scores.get(unit) ?? 0) * tagFactor);
    }
  }
  const avoided = misleading(reading, index);
  return [...scores]
    .filter(([unit]) => !without.has(unit) && !avoided.has(unit))
    .map(([unit, score]) => ({ unit, score: score * factorOf(unit, reading, index) }))
    .sort((a, b) => b.score - a.score || a.unit - b.unit)
    .slice(0, most)
    .map(({ unit }) => ({ unit, exact: false, matches: matchesOf(unit, found, table) }));
}

/** What is marked in a unit: the tokens it holds, single characters only where nothing longer is. */
function matchesOf(unit: number, found: readonly Found[], table: UnitTable): Match[] {
  const all = found.flatMap(({ token, occurrences }) => {
    const length = Array.from(token.text).length;
    return (occurrences.get(unit) ?? [])
      .filter((at) => at < table.length(unit))
      .map((at) => ({ at, length }));
  });
  const longer = all.filter(({ length }) => length > 1);
  return (longer.length > 0 ? longer : all).sort((a, b) => a.at - b.at || b.length - a.length);
}
