import { parseQuery, type Term } from '../../../rules/search/query.ts';
import { everydayCharacters } from '../../../rules/search/pinyin.ts';
import { rankClosest, type RankedUnit, type WeightedFinding } from '../../../rules/search/rank.ts';
import {
  partsOf,
  simplify,
  unitsOfYear,
  yearOf,
  type Lexicon,
  type Part,
  type PeoplesWords,
  type Reading,
  type Why,
} from '../../../rules/search/understand.ts';
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
const leastUnderstoodShort = 0.6;
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

/** Share of the query's characters that were found, or whose meaning was. */
function understoodShare(
  parts: readonly Part[],
  findings: readonly ReadFinding[],
  found: ReadonlySet<number>,
): number {
  const length = (part: Part): number => (isParticle(part) ? 0 : Array.from(part.typed).length);
  const all = parts.reduce((sum, part) => sum + length(part), 0);
  const held = parts.reduce((sum, part, at) => {
    const own = findings.filter((finding) => finding.part === at);
    const inPieces = own.length > 0 && own.every(({ reading }) => reading.why === 'piece');
    const pieces = own.reduce((total, finding) => total + finding.length, 0);
    return sum + (inPieces ? pieces : found.has(at) ? length(part) : 0);
  }, 0);
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

/** True for a place by its full name, or as people say it: 林城 for 林城镇. */
function isPlace(typed: string, name: string): boolean {
  return (
    typed === name || (typed.length > 1 && typed === name.replace(/(?:街道|新区|[镇乡县区])$/u, ''))
  );
}

/** What is known of units beside their words: who names a place means what lies there. */
function bonusOf(index: SearchStore, parts: readonly Part[]) {
  return (unit: number): number => {
    const { city, county = [], township = [] } = index.table.document(unit).facets;
    const inCity = parts.some(({ typed }) => isCityOf(typed, city?.[0]));
    const places = [...county, ...township];
    const inPlace = parts.some(({ typed }) => places.some((name) => isPlace(typed, name)));
    return (inCity ? 6 : 0) + (inPlace ? 3 : 0);
  };
}

/** Units that speak of a span of time that holds the year a part names, though not the year itself. */
function findYear(part: Part, at: number, words: PeoplesWords): ReadFinding[] {
  const year = yearOf(part.typed);
  const units = year === null ? new Set<number>() : unitsOfYear(year, words);
  if (units.size === 0) return [];
  const reading: Reading = { text: part.typed, weight: 1, why: 'typed' };
  const occurrences = new Map([...units].map((unit): [number, number[]] => [unit, []]));
  return [{ part: at, weight: 1, length: 0, occurrences, reading }];
}

/** A word of this many characters in a question is no accident: 宅基地 in 老家宅基地没人住能退吗. */
const longWord = 3;

const guessFactor = 0.6;

/** True for a word of the texts, or a word that people say for one; guesses at mistyped ones are none. */
function isCertain({ why }: Reading): boolean {
  return why === 'typed' || why === 'synonym' || why === 'tag';
}

/** True where enough of the query was understood to offer anything: nothing is better than anything. */
function isEnough(
  terms: readonly Term[],
  parts: readonly Part[],
  findings: readonly ReadFinding[],
  found: ReadonlySet<number>,
): boolean {
  const typed = terms.reduce((sum, { folded }) => sum + folded.length, 0);
  const content = parts.reduce((sum, part) => sum + part.typed.length, 0);
  const isTerm = terms.length === 1 && typed <= shortLength && content === typed;
  if (understoodShare(parts, findings, found) >= (isTerm ? leastUnderstoodShort : leastUnderstood))
    return true;
  // Of terms between spaces one is enough, of a question a word that is no accident.
  return findings.some(({ part, reading }) => {
    const word = parts[part]?.typed ?? '';
    if (!isCertain(reading)) return false;
    if (terms.length > 1) return word.length > 1 && terms.some(({ folded }) => folded === word);
    return !isTerm && word.length >= longWord && /^\p{Script=Han}+$/u.test(word);
  });
}

/** Pieces of an unknown word that stand in the texts: 青苗 of 青苗费. */
async function piecesOf(index: SearchStore, typed: string): Promise<Reading[]> {
  const characters = Array.from(typed);
  const pairs = characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  const stands = await Promise.all(pairs.map(async (pair) => (await index.find(pair)).size > 0));
  const apart = pairs.filter((_, at) => stands[at] === true && stands[at - 1] !== true);
  return apart.map((text): Reading => ({ text, weight: 0.7, why: 'piece' }));
}

/** Of an unknown word, its pieces; of another part, what it is. */
async function withPieces(
  index: SearchStore,
  part: Part,
  at: number,
  found: readonly ReadFinding[],
): Promise<ReadFinding[]> {
  const isUnknown = part.readings.length === 0 && found.length === 0;
  if (!isUnknown || !/^\p{Script=Han}{3,8}$/u.test(part.typed)) return [...found];
  return findReadings(index, at, await piecesOf(index, part.typed));
}

/**
 * A part as typed is looked for too: the vocabulary does not hold every word of the texts, but all
 * words that have synonyms, and all years.
 */
function withTyped({ typed, readings }: Part): readonly Reading[] {
  const isKnown = readings.some(({ text, why }) => text === typed || why === 'synonym');
  if (typed.length < 2 || isKnown || yearOf(typed) !== null) return readings;
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
      parts.map(async (part, at) => {
        if (parts.length > 1 && isCity(part.typed)) return [];
        return withPieces(index, part, at, await findReadings(index, at, withTyped(part)));
      }),
    )
  ).flat();
  findings.push(...parts.flatMap((part, at) => findYear(part, at, lexicon.data)));
  // Beside a word that is certain, a guess at another one decides little.
  if (findings.some(({ reading }) => isCertain(reading))) {
    for (const finding of findings) if (!isCertain(finding.reading)) finding.weight *= guessFactor;
  }
  const found = new Set(findings.map(({ part }) => part));
  parts.forEach(({ typed: word }, at) => {
    if (isCity(word)) found.add(at);
  });
  if (findings.length === 0 || !isEnough(terms, parts, findings, found))
    return { ranked: [], understood: null };
  const ranked = rankClosest(findings, index.table, bonusOf(index, parts));
  return { ranked: ranked.slice(0, mostClosest), understood: explain(findings) };
}
