import type { UnitTable } from './catalogue.ts';
import { foldText } from './fold.ts';
import type { Occurrences, SearchIndex } from './index.ts';
import type { Token } from './tokens.ts';

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

/** What the ranking knows of an index: made once. */
export interface Model {
  around: Surroundings;
  shares: Shares;
  /** Units that lay nothing down. */
  asides: ReadonlySet<number>;
  /** By its text how often a token stands in units: each is counted once. */
  counted: Map<string, Frequencies>;
  sums: Sums;
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

export function modelOf(index: SearchIndex): Model {
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
  const made: Model = {
    ...{ around: surroundingsOf(index), shares, asides: new Set(table.catalogue.asides) },
    ...{ counted: new Map(), sums: new Sums(table.count) },
  };
  models.set(index, made);
  return made;
}

/** How often a token stands in units, each field with its share: all that ranking needs to know. */
interface Frequencies {
  /** Units in which it stands, and how often in each, place by place. */
  units: Int32Array;
  shares: Float64Array;
}

/** Adds up shares by unit. One is enough for all tokens: a unit's sum is taken out when it is told. */
class Sums {
  readonly #of: Float64Array;
  #units: number[] = [];

  constructor(count: number) {
    this.#of = new Float64Array(count);
  }

  add(unit: number, share: number): void {
    const known = this.#of[unit] ?? 0;
    if (known === 0) this.#units.push(unit);
    this.#of[unit] = known + share;
  }

  take(): Frequencies {
    const units = Int32Array.from(this.#units);
    const shares = Float64Array.from(units, (unit) => this.#of[unit] ?? 0);
    for (const unit of units) this.#of[unit] = 0;
    this.#units = [];
    return { units, shares };
  }
}

/** A token, and where it stands. */
export interface Found {
  token: Token;
  occurrences: Occurrences;
}

function frequenciesOf(found: Found, model: Model, table: UnitTable): Frequencies {
  const known = model.counted.get(found.token.text);
  if (known !== undefined) return known;
  const counted = count(found, model, table);
  model.counted.set(found.token.text, counted);
  return counted;
}

function count(
  { token, occurrences }: Found,
  { around, shares, asides, sums: found }: Model,
  table: UnitTable,
): Frequencies {
  // A name that stands among members only is asked for; a word that stands elsewhere too is not.
  const isOfAsides = [...occurrences.keys()].every((unit) => asides.has(unit));
  for (const [unit, places] of occurrences) {
    const length = table.length(unit);
    const heading = table.headingLength(unit);
    const isAside = !isOfAsides && asides.has(unit);
    for (const at of places) {
      const field = at > length ? 'everyday' : at < heading ? 'heading' : 'text';
      if (!isAside || field !== 'text') found.add(unit, shares[field][unit] ?? 0);
    }
  }
  for (const { text, units } of around.tags) {
    if (text.includes(token.text)) for (const unit of units) found.add(unit, fields.tags.weight);
  }
  for (const { text, first, units } of around.contexts) {
    if (!text.includes(token.text)) continue;
    for (let unit = first; unit < first + units; unit += 1) found.add(unit, fields.context.weight);
  }
  return found.take();
}

/** True where a token that says something, a word or a pair, stands somewhere. */
export function says(some: Found, model: Model, table: UnitTable): boolean {
  return (
    Array.from(some.token.text).length > 1 && frequenciesOf(some, model, table).units.length > 0
  );
}

/** How much the other words count that stand for one, beside the best of them. */
const besideBest = 0.6;

function addScores(some: Found, model: Model, table: UnitTable, add: Adder): void {
  const { units, shares } = frequenciesOf(some, model, table);
  const { length } = units;
  const rarity = Math.log(1 + (table.count - length + 0.5) / (length + 0.5));
  units.forEach((unit, at) => {
    const tf = shares[at] ?? 0;
    add(unit, (some.token.weight * rarity * tf) / (saturation + tf));
  });
}

type Adder = (unit: number, score: number) => void;

/** Scores of all units: of tokens that stand for one word the best counts most, others add up. */
export function scoresOf(all: readonly Found[], model: Model, table: UnitTable): Float64Array {
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
