import { parseQuery, type Term } from '../../domain/search/query.ts';
import { everydayCharacters } from '../../domain/search/pinyin.ts';
import { rankClosest, type RankedUnit, type WeightedFinding } from '../../domain/search/rank.ts';
import {
  partsOf,
  simplify,
  unitsOfYears,
  yearsIn,
  type Lexicon,
  type Part,
  type Reading,
  type Why,
} from '../../domain/search/understand.ts';
import type { SearchStore } from './store.ts';

/** How a query was understood that nothing holds as typed. */
export interface Understood {
  why: Why | 'simplified' | 'words';
  /** What was looked for instead. */
  readings: string[];
}

/** Share of the query's characters that must be understood, or nothing is offered. */
const leastUnderstood = 0.5;
/** A short query is a name or a term: most of it must be understood. */
const leastUnderstoodShort = 0.75;
const shortLength = 8;
const mostClosest = 60;

let everyday: ReadonlySet<string> | null = null;

/** True where all Chinese characters are those of everyday, which are simplified. */
function isEveryday(folded: string): boolean {
  const known = (everyday ??= new Set(everydayCharacters()));
  return Array.from(folded).every((c) => known.has(c) || !/\p{Script=Han}/u.test(c));
}

/** The terms in simplified characters; null where they are already. */
export async function inSimplified(
  index: SearchStore,
  terms: readonly Term[],
): Promise<Term[] | null> {
  if (terms.every(({ folded }) => isEveryday(folded))) return null;
  const traditional = await index.traditional();
  const changed = terms.map(({ folded }) => simplify(folded, traditional));
  if (changed.every((folded, at) => folded === terms[at]?.folded)) return null;
  return parseQuery(changed.join(' ')).terms;
}

/** What a reading found in the texts and, where those lack it, what people tagged with it. */
interface ReadFinding extends WeightedFinding {
  reading: Reading;
}

async function findReading(
  index: SearchStore,
  part: number,
  reading: Reading,
): Promise<ReadFinding> {
  const { text, weight } = reading;
  const length = Array.from(text).length;
  const occurrences = await index.find(text);
  if (occurrences.size > 0) return { part, weight, length, occurrences, reading };
  const tagged = new Map(index.table.tagged(text).map((unit): [number, number[]] => [unit, []]));
  return { part, weight, length, occurrences: tagged, reading: { ...reading, why: 'tag' } };
}

async function findReadings(
  index: SearchStore,
  part: number,
  readings: readonly Reading[],
): Promise<ReadFinding[]> {
  const found = await Promise.all(readings.map((reading) => findReading(index, part, reading)));
  return found.filter(({ occurrences }) => occurrences.size > 0);
}

/** Clauses that say the same in the texts' own words, beside few hits for people's words. */
export async function findRelated(
  index: SearchStore,
  terms: readonly Term[],
  found: readonly RankedUnit[],
): Promise<RankedUnit[]> {
  const { synonyms } = await index.words();
  const [term] = terms;
  if (term === undefined || terms.length > 1) return [];
  const others = [...term.notations, ...(synonyms[term.folded] ?? [])];
  if (others.length === 0) return [];
  const readings = others.map((text, at): Reading => ({
    text,
    weight: 0.9 - at / 10,
    why: 'synonym',
  }));
  const findings = await findReadings(index, 0, readings);
  const known = new Set(found.map(({ unit }) => unit));
  return rankClosest(findings, index.table, () => 0)
    .filter(({ unit }) => !known.has(unit))
    .slice(0, 10);
}

async function partsOfTerm(index: SearchStore, term: Term, lexicon: Lexicon): Promise<Part[]> {
  const typed = await index.find(term.folded);
  if (typed.size === 0) return partsOf(term.folded, lexicon);
  const synonyms = lexicon.data.synonyms[term.folded] ?? [];
  const readings = [
    { text: term.folded, weight: 1, why: 'typed' as const },
    ...synonyms.map((text) => ({ text, weight: 0.85, why: 'synonym' as const })),
  ];
  return [{ typed: term.folded, readings }];
}

/** What to tell the reader: one mistyped word, or the words that were looked for. */
function explain(findings: readonly ReadFinding[]): Understood {
  const parts = new Set(findings.map(({ part }) => part));
  const readings = [...parts].map((part) =>
    findings.filter((finding) => finding.part === part).map(({ reading }) => reading),
  );
  const [only] = readings;
  if (readings.length === 1 && only !== undefined) {
    return { why: only[0]?.why ?? 'words', readings: only.map(({ text }) => text) };
  }
  const shown = readings.flatMap((some) => some.slice(0, 2).map(({ text }) => text));
  return { why: 'words', readings: [...new Set(shown)] };
}

/** A single character that means nothing by itself (盖, 地) says little for or against. */
function isParticle({ typed, readings }: Part): boolean {
  return readings.length === 0 && Array.from(typed).length === 1;
}

function understoodShare(parts: readonly Part[], found: ReadonlySet<number>): number {
  const length = (part: Part): number => (isParticle(part) ? 0 : Array.from(part.typed).length);
  const all = parts.reduce((sum, part) => sum + length(part), 0);
  const held = parts.reduce((sum, part, at) => sum + (found.has(at) ? length(part) : 0), 0);
  return all === 0 ? 0 : held / all;
}

/** Letters between spaces are one word in pinyin: `bu chang`. */
function joinedPinyin(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2 || !terms.every(({ folded }) => /^[a-z]+$/.test(folded))) return terms;
  return [{ folded: terms.map(({ folded }) => folded).join(''), notations: [] }];
}

/** What a part says of a whole text rather than of its words: the city, named with or without 市. */
function isCityOf(typed: string, city: string | undefined): boolean {
  return city !== undefined && (typed === city || `${typed}市` === city);
}

/** What is known of units beside their words: the years they speak of, and their city. */
function bonusOf(index: SearchStore, parts: readonly Part[], ofYears: ReadonlySet<number>) {
  return (unit: number): number => {
    const city = index.table.document(unit).facets.city?.[0];
    const named = parts.some(({ typed }) => isCityOf(typed, city));
    return (ofYears.has(unit) ? 4 : 0) + (named ? 6 : 0);
  };
}

function isEnough(
  terms: readonly Term[],
  parts: readonly Part[],
  found: ReadonlySet<number>,
): boolean {
  const typed = terms.reduce((sum, { folded }) => sum + folded.length, 0);
  const content = parts.reduce((sum, part) => sum + part.typed.length, 0);
  const isTerm = typed <= shortLength && content === typed;
  return understoodShare(parts, found) >= (isTerm ? leastUnderstoodShort : leastUnderstood);
}

/** A part as typed is looked for too: the vocabulary does not hold every word of the texts. */
function withTyped({ typed, readings }: Part): readonly Reading[] {
  if (typed.length < 2 || readings.some(({ text }) => text === typed)) return readings;
  return [{ text: typed, weight: 1, why: 'typed' }, ...readings];
}

/** The closest units, best first, and how the query was understood; nothing for nonsense. */
export async function findClosest(
  index: SearchStore,
  typed: readonly Term[],
): Promise<{ ranked: RankedUnit[]; understood: Understood | null }> {
  const terms = joinedPinyin(typed);
  const lexicon = await index.lexicon();
  const parts = (await Promise.all(terms.map((term) => partsOfTerm(index, term, lexicon)))).flat();
  const isCity = (word: string): boolean =>
    index.table.catalogue.documents.some(({ facets }) => isCityOf(word, facets.city?.[0]));
  const findings = (
    await Promise.all(
      parts.map((part, at) =>
        findReadings(index, at, parts.length > 1 && isCity(part.typed) ? [] : withTyped(part)),
      ),
    )
  ).flat();
  const found = new Set(findings.map(({ part }) => part));
  const ofYears = unitsOfYears(yearsIn(terms.map(({ folded }) => folded).join(' ')), lexicon.data);
  parts.forEach(({ typed: word }, at) => {
    const isYear = ofYears.size > 0 && yearsIn(word.replace(/年$/, '')).length > 0;
    if (isYear || isCity(word)) found.add(at);
  });
  if (!isEnough(terms, parts, found) || findings.length === 0)
    return { ranked: [], understood: null };
  const ranked = rankClosest(findings, index.table, bonusOf(index, parts, ofYears));
  return { ranked: ranked.slice(0, mostClosest), understood: explain(findings) };
}
