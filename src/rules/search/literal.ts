import { waysApart } from './catalogue.ts';
import { remedies } from './factors.ts';
import { foldText } from './fold.ts';
import type { Occurrences, SearchIndex } from './index.ts';
import { notationsOf } from './notations.ts';
import type { Term } from './parse.ts';
import { rankExact, type Finding, type RankedUnit } from './rank.ts';
import type { Reading } from './read.ts';

/** A term as typed; where it stands nowhere, in its other notations. */
async function findTerm(index: SearchIndex, { folded, spaced }: Term): Promise<Finding> {
  const typed = await index.findInTexts(folded);
  const length = Array.from(folded).length;
  if (typed.size > 0) return { length, occurrences: typed };
  for (const form of await notationsOf(spaced)) {
    const occurrences = await index.findInTexts(form);
    if (occurrences.size > 0) return { length: Array.from(form).length, occurrences };
  }
  return { length, occurrences: typed };
}

/** Takes the occurrences of several terms; gives the units that hold them all. */
export function unitsOfAll(all: readonly Occurrences[]): number[] {
  const [first, ...others] = [...all].sort((a, b) => a.size - b.size);
  if (first === undefined) return [];
  return [...first.keys()].filter((unit) => others.every((other) => other.has(unit)));
}

/** Documents to whose units a term belongs without standing in them. */
interface Around {
  /** Whose city or place it is. */
  place: Set<number>;
  title: Set<number>;
}

function documentsOf(term: string, { table }: SearchIndex): Around {
  const around: Around = { place: new Set(), title: new Set() };
  for (const [at, { title, facets }] of table.catalogue.documents.entries()) {
    const { city = [], county = [], township = [] } = facets;
    const isPlace = [...city, ...county, ...township].some((name) => foldText(name).includes(term));
    if (isPlace) around.place.add(at);
    if (foldText(title).includes(term)) around.title.add(at);
  }
  return around;
}

/** True where the terms follow each other in a unit: a space that a phone put into a phrase. */
function isOnePhrase(unit: number, findings: readonly Finding[]): boolean {
  const [first, ...others] = findings;
  return (first?.occurrences.get(unit) ?? []).some((start) => {
    let at = start + (first?.length ?? 0);
    return others.every(({ occurrences, length }) => {
      const follows = occurrences.get(unit)?.includes(at) === true;
      at += length;
      return follows;
    });
  });
}

/** Units that people ask for by a phrase. */
export async function askedBy(phrase: string, index: SearchIndex): Promise<Set<number>> {
  if (Array.from(phrase).length < 2) return new Set();
  const found = await index.find(phrase);
  const isAsked = ([unit, places]: [number, readonly number[]]): boolean =>
    places.some((at) => at > index.table.length(unit));
  return new Set([...found].filter(isAsked).map(([unit]) => unit));
}

/** Units that people ask for by a phrase and no other words: 复议期限, but not 期限 for 复议期限. */
export async function askedWhollyBy(phrase: string, index: SearchIndex): Promise<number[]> {
  const { table } = index;
  const opened = waysApart + phrase;
  const length = Array.from(opened).length;
  const closed = await index.find(opened + waysApart);
  return [...(await index.find(opened))]
    .filter(([unit, places]) => {
      const end = table.length(unit) + 1 + table.everydayLength(unit);
      return closed.has(unit) || places.some((at) => at + length === end);
    })
    .map(([unit]) => unit);
}

/**
 * Who asks what a word means is led to where it is explained, and who does not agree to what the law
 * gives: 不同意 stands within 无不同意见 too.
 */
function meantFirst(found: RankedUnit[], { asked }: Reading, { table }: SearchIndex): RankedUnit[] {
  if (!asked.meaning && !asked.disagreement) return found;
  const isMeant = ({ unit }: RankedUnit): number => {
    const { kind, url } = table.document(unit);
    return (asked.meaning && kind === 'term') || (asked.disagreement && url === remedies) ? 0 : 1;
  };
  return found.sort((a, b) => isMeant(a) - isMeant(b));
}

/** A single character is often the beginning of a word: topics and terms that begin with it come first. */
async function begunFirst(
  found: RankedUnit[],
  character: string,
  index: SearchIndex,
): Promise<RankedUnit[]> {
  const begins = await index.findInTexts(character);
  const order = ({ unit }: RankedUnit): number => {
    const isName = ['term', 'topic'].includes(index.table.document(unit).kind);
    return isName && begins.get(unit)?.[0] === 0 ? 0 : 1;
  };
  return found.sort((a, b) => order(a) - order(b));
}

/** Hits that answer together; fewer may hold the terms by chance. */
const few = 3;

/**
 * True where what a unit itself holds of several terms stands in one piece of it: cells of a long table,
 * and parts of a page that arranges others, say nothing together.
 */
async function isTogether(
  { unit }: RankedUnit,
  terms: readonly Term[],
  around: readonly Around[],
  index: SearchIndex,
): Promise<boolean> {
  const [, text] = await index.text(unit);
  const { at: document } = index.table.document(unit);
  const own = terms.filter(
    (_, at) => around[at]?.place.has(document) !== true && around[at]?.title.has(document) !== true,
  );
  const pieces = text.split('|').map(foldText);
  const forms = await Promise.all(
    own.map(async ({ folded, spaced }) => [folded, ...(await notationsOf(spaced))]),
  );
  const holds = (piece: string): boolean =>
    forms.every((some) => some.some((form) => piece.includes(form)));
  return pieces.length === 1 || pieces.some(holds);
}

/**
 * Units in which words that begin with 不 stand otherwise than behind 无, which turns them round: 不同意
 * within 无不同意见.
 */
async function notTurned(
  found: readonly RankedUnit[],
  terms: readonly Term[],
  index: SearchIndex,
): Promise<RankedUnit[]> {
  const denials = terms.filter(({ folded }) => folded.startsWith('不'));
  const turned = await Promise.all(denials.map(({ folded }) => index.find(`无${folded}`)));
  return found.filter(({ unit, matches }) =>
    turned.every(
      (occurrences) => (occurrences.get(unit)?.length ?? 0) < Math.max(1, matches.length),
    ),
  );
}

/** Units that hold all the terms, some of them by the city, title or place of their document. */
async function findAll(terms: readonly Term[], index: SearchIndex): Promise<RankedUnit[]> {
  const findings = await Promise.all(terms.map((term) => findTerm(index, term)));
  const held = unitsOfAll(findings.map(({ occurrences }) => occurrences));
  if (terms.length < 2) {
    const phrase = terms[0]?.folded ?? '';
    const found = rankExact(held, findings, index.table, await askedBy(phrase, index));
    return Array.from(phrase).length === 1 ? begunFirst(found, phrase, index) : found;
  }
  const around = terms.map(({ folded }) => documentsOf(folded, index));
  // One term at least stands in the text itself, or a city alone would be the query.
  const own = findings.filter(
    ({ occurrences }, at) => around[at]?.place.size === 0 && occurrences.size > 0,
  );
  const inText = own.length > 0 ? own : findings.slice(-1);
  const units = new Set(inText.flatMap(({ occurrences }) => [...occurrences.keys()]));
  const all = [...units].filter((unit) => {
    const { at: document } = index.table.document(unit);
    return findings.every(({ occurrences }, at) => {
      const some = around[at];
      return (
        occurrences.has(unit) ||
        some?.place.has(document) === true ||
        some?.title.has(document) === true
      );
    });
  });
  // Who names a city means what that city's own documents say, before pages that mention it.
  const order = new Map(
    all.map((unit) => {
      const { at: document } = index.table.document(unit);
      const belonging = around.filter(({ place }) => place.has(document)).length;
      return [unit, 2 * belonging + (isOnePhrase(unit, findings) ? 1 : 0)];
    }),
  );
  const orderOf = ({ unit }: RankedUnit): number => order.get(unit) ?? 0;
  const ranked = rankExact(all, inText, index.table).sort((a, b) => orderOf(b) - orderOf(a));
  if (ranked.length >= few) return ranked;
  const together = await Promise.all(ranked.map((hit) => isTogether(hit, terms, around, index)));
  return ranked.filter((_, at) => together[at]);
}

/**
 * Units that the query names by a number or an id, then those that hold it literally, best first. A
 * cited unit counts as a hit of its own only where nothing holds the query: 二、 is a citation and
 * stands in texts.
 */
export async function rankLiteral(reading: Reading, index: SearchIndex): Promise<RankedUnit[]> {
  const known = new Set(reading.named.cited);
  for (const terms of reading.wording.literal) {
    const all = await findAll(terms, index);
    // What was typed is found wherever it stands.
    const isTyped = terms === reading.query.terms;
    const held = isTyped ? all : await notTurned(all, terms, index);
    const found = meantFirst(held, reading, index);
    const others = found.filter(({ unit }) => !known.has(unit));
    if (found.length > 0) return [...cited(reading, found), ...others];
  }
  return cited(reading, null);
}

function cited(reading: Reading, found: readonly RankedUnit[] | null): RankedUnit[] {
  return reading.named.cited.map(
    (unit) =>
      found?.find((ranked) => ranked.unit === unit) ?? { unit, matches: [], exact: found === null },
  );
}
