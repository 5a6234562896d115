import type { CatalogueDocument, SearchKind, UnitTable } from './catalogue.ts';
import type { SearchIndex } from './index.ts';
import { isOfOtherProvince } from './provincial.ts';
import { listOfProjects } from './lists.ts';
import type { Reading } from './read.ts';

/** Official texts and lists before pages that arrange or quote them. */
const kindFactor: Record<SearchKind, number> = {
  project: 1,
  clause: 1,
  topic: 0.92,
  remedy: 0.92,
  term: 0.85,
  task: 0.7,
  page: 0.7,
};
const standingFactor = [1, 0.97, 0.94] as const;

const termFactor = 1.7;
const comparesFactor = 1.8;
/** Pages that set one figure of all texts side by side. */
const comparisonOfFigure = '/compare/measure-';
const extremeFactor = 2;
/** A page for each body, with what it has to do. */
const ofBody = /^\/tasks\/[^/]+\/$/;
const dutyFactor = 3;
const inCityFactor = 1.6;
const otherCityFactor = 0.6;
const inPlaceFactor = 1.8;
const inGroupFactor = 3;
/** Pages that set what cities say side by side, as topics do. */
const comparison = '/compare/';
/** What the law gives to those concerned. */
export const remedies = '/remedies/';
const disagreesFactor = 1.5;
const inDocumentFactor = 2;
const otherDocumentFactor = 0.7;

function factorOf(
  { kind, url, standing, facets }: CatalogueDocument,
  at: number,
  reading: Reading,
): number {
  const { city = [], county = [], township = [], stage = [], category = [] } = facets;
  const { asked, named } = reading;
  let factor = kindFactor[kind] * standingFactor[standing];
  if (asked.meaning && kind === 'term') factor *= termFactor;
  if (asked.comparison && (kind === 'topic' || url.startsWith(comparison))) {
    factor *= comparesFactor;
  }
  if (asked.extreme && url.startsWith(comparisonOfFigure)) factor *= extremeFactor;
  if (asked.duty && ofBody.test(url)) factor *= dutyFactor;
  if ((asked.disagreement || asked.procedure) && url === remedies) factor *= disagreesFactor;
  if (named.cities.length > 0) {
    factor *= named.cities.includes(city[0] ?? '') ? inCityFactor : otherCityFactor;
  }
  if (named.places.some((place) => county.includes(place) || township.includes(place))) {
    factor *= inPlaceFactor;
  }
  if (named.documents.length > 0) {
    factor *= named.documents.includes(at) ? inDocumentFactor : otherDocumentFactor;
  }
  if (asked.groups.length > 0 && url === listOfProjects) factor *= inGroupFactor;
  if ([...stage, ...category].some((group) => asked.groups.includes(group))) {
    factor *= inGroupFactor;
  }
  return factor;
}

/** Units that would pose as an answer: of a topic beside what the texts do not say, of the law of another province. */
export function misleading(
  { asked: { matter }, named }: Reading,
  { table, words }: SearchIndex,
): Set<number> {
  const beside = (matter?.not ?? []).flatMap((topic) => table.catalogue.topics[topic] ?? []);
  const elsewhere = Object.keys(words.provincial)
    .filter((address) => isOfOtherProvince(address, named, words))
    .flatMap((address) => table.unitsAt(address));
  return new Set([...beside, ...elsewhere]);
}

/** Topics that come nearest to what the texts do not say: those that are named beside it, else its own. */
export function topicsNearMatter({ asked: { matter, topicsBeside } }: Reading): readonly string[] {
  if (matter === null) return [];
  return topicsBeside.length > 0 ? topicsBeside : matter.near;
}

/** Units of these topics, and those that it leads to; where a role is asked for, its own are. */
export function nearestToMatter(reading: Reading, table: UnitTable): Set<number> {
  const { matter, roles } = reading.asked;
  if (matter === null || roles.length > 0) return new Set();
  const tagged = topicsNearMatter(reading).flatMap((topic) => table.catalogue.topics[topic] ?? []);
  const led = matter.way.flatMap(({ address }) => table.unitsAt(address));
  return new Set([...tagged, ...led]);
}

/** The part of a page that people are led to first for a matter: closer than all that a topic holds. */
export function ledByMatter({ asked: { matter } }: Reading, table: UnitTable): number[] {
  const first = matter?.way.find(({ address }) => address.includes('#'));
  return first === undefined ? [] : table.unitsAt(first.address);
}

/** The page of what the law gives to whom does not agree, where a query says so: no text may hold its words. */
export function wayOfDisagreement({ asked }: Reading, table: UnitTable): number[] {
  return asked.disagreement ? table.unitsAt(remedies) : [];
}

/** Scores times the factor of each unit's document. */
export function withFactors(
  scores: Float64Array,
  reading: Reading,
  table: UnitTable,
): Float64Array {
  let first = 0;
  for (const [at, document] of table.catalogue.documents.entries()) {
    const factor = factorOf(document, at, reading);
    for (let unit = first; unit < first + document.units; unit += 1) {
      scores[unit] = (scores[unit] ?? 0) * factor;
    }
    first += document.units;
  }
  return scores;
}
