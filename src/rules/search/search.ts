import { applyChoice, countFacets, type Choice, type FacetCount } from './facets.ts';
import { group, type HitGroup } from './group.ts';
import type { UnitTable } from './catalogue.ts';
import type { SearchIndex } from './index.ts';
import { prepareFigures } from './notations.ts';
import { parse, type Query } from './parse.ts';
import { mixedFirst, newestFirst } from './rank.ts';
import { rank, type Ranked } from './ranked.ts';
import type { Missing } from './missing.ts';
import type { Understood } from './guess-words.ts';
import { read, type Reading } from './read.ts';
import { show, type SearchHit } from './show.ts';
import { tokensOf } from './tokens.ts';
import type { SilentMatter } from './lexicon.ts';
import type { ListMeant } from './lists-counted.ts';

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

/** A longer query is a question: nothing holds it literally, and what is closest will be asked for. */
const longestTerm = 6;

/** What the texts do not say; not that a city is silent on what its clauses hold in the same words. */
function matterToTell(
  { asked: { matter }, named: { cities } }: Reading,
  { found }: Ranked,
  { table }: SearchIndex,
): SilentMatter | null {
  const isHeld = found.some(({ unit, exact }) => {
    const { kind, facets } = table.document(unit);
    return exact && kind === 'clause' && cities.includes(facets.city?.[0] ?? '');
  });
  return matter?.ofCity === true && isHeld ? null : matter;
}

/** The ranked units that a reader chose to see, and those of them that are shown. */
function choose(ranked: Ranked, { choice, newest, mixed, limit }: SearchOptions, table: UnitTable) {
  const found = applyChoice(ranked.found, choice, table);
  const related = applyChoice(ranked.related, choice, table);
  const all = [...(newest ? newestFirst(found, table) : found), ...related];
  const shown = mixed === true ? mixedFirst(all, limit, table) : all.slice(0, limit);
  return {
    ...{ total: found.length, related: related.length, shown },
    facets: countFacets(ranked.found, choice, table),
  };
}

/** What is said of a query beside its hits; what holds it literally needs no word on how it was read. */
function told(reading: Reading, ranked: Ranked, index: SearchIndex) {
  const isHeld = ranked.found.some(({ exact }) => exact);
  const { missing } = reading.named;
  return {
    // A list that answers shows by itself how the query was read.
    understood: isHeld || reading.asked.lists.length > 0 ? null : reading.understood,
    matter: matterToTell(reading, ranked, index),
    // That words of a question for a list stand in texts answers nothing.
    missing: isHeld && missing?.what !== 'list' ? null : missing,
    lists: reading.asked.lists,
    cities: reading.named.cities,
  };
}

/**
 * The way of a query: it is parsed (spaces, quotation marks), read (courtesy, cities, people's
 * words, notations, pinyin, misspellings, citations), ranked (literal hits, then BM25F over pairs of
 * characters), chosen from by the reader's filters, shown, and the hits of several cities that say the
 * same grouped.
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
  prepareFigures(query.folded);
  const index = await open();
  index.prepare(tokensOf(query.folded));
  const reading = await read(query, index);
  if (query.folded.length > longestTerm) index.prepare(reading.wording.tokens);
  const ranked = await rank(reading, index);
  const { shown, ...counts } = choose(ranked, options, index.table);
  const hits = await show(shown, index);
  return { query, ...counts, hits, groups: group(hits), ...told(reading, ranked, index) };
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
