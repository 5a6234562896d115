import type { PolicyStatus } from '../../../facts/kinds/policy.ts';
import type { OriginalCharacter } from '../../../rules/search/fold.ts';
import type { SearchKind } from '../../../rules/search/catalogue.ts';
import {
  applyChoice,
  countFacets,
  type Choice,
  type FacetCount,
} from '../../../rules/search/facets.ts';
import { unionOf, unitsOfAll } from '../../../rules/search/occurrence.ts';
import {
  parseQuery,
  withoutLooseQuotes,
  type Query,
  type Term,
} from '../../../rules/search/query.ts';
import {
  newestFirst,
  rankExact,
  type Finding,
  type Match,
  type RankedUnit,
} from '../../../rules/search/rank.ts';
import { markMatches, snippetOf, type SnippetPart } from '../../../rules/search/snippet.ts';
import { href } from '../../address.ts';
import { findClosest, findRelated, inSimplified, type Understood } from './closest.ts';
import { SearchStore } from './store.ts';

export interface SearchHit {
  /** Address with anchor, under the portal's base. */
  url: string;
  /** Heading of the unit, else its first words, else the title of its page. */
  title: string;
  /** The title with its matches. */
  titleParts: SnippetPart[];
  /** The page it stands on, and the place there as printed. */
  document: string;
  path: string;
  kind: SearchKind;
  city: string;
  /** 效力状态 of a text; null where it has none. */
  status: PolicyStatus | null;
  date: string | null;
  snippet: SnippetPart[];
  exact: boolean;
}

export interface SearchOptions {
  limit: number;
  choice: Choice;
  newest: boolean;
}

export interface SearchResult {
  query: Query;
  /** Hits that hold the query; where none does, the closest ones. */
  total: number;
  hits: SearchHit[];
  /** How the query was understood, where nothing holds it as typed. */
  understood: Understood | null;
  /** Hits at the end of the list that say the same in other words; not counted in `total`. */
  related: number;
  facets: FacetCount[];
}

let opened: Promise<SearchStore> | null = null;

function store(): Promise<SearchStore> {
  opened ??= SearchStore.open();
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** A term as typed; where it stands nowhere, in its other notations. */
async function findTerm(index: SearchStore, { folded, notations }: Term): Promise<Finding> {
  const typed = await index.find(folded);
  if (typed.size > 0 || notations.length === 0) {
    return { length: Array.from(folded).length, occurrences: typed };
  }
  const found = await Promise.all(notations.map((form) => index.find(form)));
  const form = notations.find((_, at) => (found[at]?.size ?? 0) > 0) ?? folded;
  return { length: Array.from(form).length, occurrences: unionOf(found) };
}

/** Units that hold all the terms, best first. */
async function findExact(index: SearchStore, terms: readonly Term[]): Promise<RankedUnit[]> {
  const findings = await Promise.all(terms.map((term) => findTerm(index, term)));
  const units = unitsOfAll(findings.map(({ occurrences }) => occurrences));
  return rankExact(units, findings, index.table);
}

/** A single character between spaces is a part of a name rather than a term of its own. */
function joined(terms: readonly Term[]): Term[] | null {
  const loose = terms.some(({ folded }) => folded.length === 1 || /^\d+$/.test(folded));
  if (terms.length < 2 || !loose) return null;
  return [{ folded: terms.map(({ folded }) => folded).join(''), notations: [] }];
}

async function findAsTyped(index: SearchStore, terms: readonly Term[]): Promise<RankedUnit[]> {
  const asOne = joined(terms);
  const whole = asOne === null ? [] : await findExact(index, asOne);
  if (whole.length > 0) return whole;
  const found = await findExact(index, terms);
  const bare = withoutLooseQuotes(terms);
  const loose = bare.length > 0 && bare.some(({ folded }, at) => folded !== terms[at]?.folded);
  return found.length === 0 && loose ? findExact(index, bare) : found;
}

interface Found {
  ranked: RankedUnit[];
  related: RankedUnit[];
  understood: Understood | null;
}

async function find(index: SearchStore, terms: readonly Term[]): Promise<Found> {
  const typed = await findAsTyped(index, terms);
  if (typed.length > 0) {
    const related = typed.length < 3 ? await findRelated(index, terms, typed) : [];
    return { ranked: typed, related, understood: null };
  }
  const simplified = await inSimplified(index, terms);
  if (simplified !== null) {
    const ranked = await findAsTyped(index, simplified);
    if (ranked.length > 0) {
      const readings = simplified.map(({ folded }) => folded);
      return { ranked, related: [], understood: { why: 'simplified', readings } };
    }
  }
  const { ranked, understood } = await findClosest(index, simplified ?? terms);
  return { ranked, related: [], understood };
}

const openingLength = 30;

function trimmed(characters: readonly OriginalCharacter[]): OriginalCharacter[] {
  const printed = characters.map(({ character }) => character.trim() !== '');
  return characters.slice(Math.max(0, printed.indexOf(true)), printed.lastIndexOf(true) + 1);
}

/** The heading of a unit; where it has none its first words, and where it has no words its page's title. */
function titleOf(
  { heading, text }: { heading: readonly OriginalCharacter[]; text: readonly OriginalCharacter[] },
  matches: readonly Match[],
  pageTitle: string,
): SnippetPart[] {
  const printed = trimmed(heading);
  if (printed.length > 0) return markMatches(printed, matches);
  const end = text.findIndex(({ character }) => character === '\n');
  const line = trimmed(end === -1 ? text : text.slice(0, end));
  if (line.length === 0) return [{ text: pageTitle, hit: false }];
  const opening = markMatches(line.slice(0, openingLength), matches);
  return line.length > openingLength ? [...opening, { text: '…', hit: false }] : opening;
}

async function hitOf(index: SearchStore, { unit, matches, exact }: RankedUnit): Promise<SearchHit> {
  const document = index.table.document(unit);
  const { anchor, path, characters } = await index.text(unit);
  const headingLength = index.table.headingLength(unit);
  const heading = characters.filter(({ at }) => at < headingLength);
  const rest = characters.filter(({ at }) => at >= headingLength);
  // The stroke between the values of a row does not begin a snippet.
  const body = rest.slice(
    Math.max(
      0,
      rest.findIndex(({ character }) => !/[\s|]/.test(character)),
    ),
  );
  const inBody = matches.filter(({ at, length }) => at + length > headingLength);
  const titleParts = titleOf({ heading, text: characters }, matches, document.title);
  const showBody = body.length > 0 && (inBody.length > 0 || headingLength > 0);
  return {
    url: href(document.url) + (anchor === '' ? '' : `#${anchor}`),
    title: titleParts.map(({ text }) => text).join(''),
    titleParts,
    document: document.title,
    path,
    kind: document.kind,
    city: document.facets.city?.[0] ?? '',
    status: (document.facets.status?.[0] as PolicyStatus | undefined) ?? null,
    date: document.date,
    snippet: showBody ? snippetOf(body, inBody) : snippetOf(characters, matches),
    exact,
  };
}

/**
 * Finds what holds the query; where nothing does, what comes closest.
 *
 * @throws IndexError where the index is missing or broken
 */
export async function search(typed: string, options: SearchOptions): Promise<SearchResult> {
  const query = parseQuery(typed);
  const none = { query, total: 0, hits: [], understood: null, related: 0, facets: [] };
  if (query.terms.length === 0) return none;
  const index = await store();
  const found = await find(index, query.terms);
  const counted = applyChoice(found.ranked, options.choice, index.table);
  const ordered = options.newest ? newestFirst(counted, index.table) : counted;
  const related = applyChoice(found.related, options.choice, index.table);
  const shown = [...ordered, ...related].slice(0, options.limit);
  return {
    query,
    total: counted.length,
    hits: await Promise.all(shown.map((ranked) => hitOf(index, ranked))),
    understood: found.understood,
    related: related.length,
    facets: countFacets(found.ranked, options.choice, index.table),
  };
}
