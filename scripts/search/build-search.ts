import { join } from 'node:path';
import { engineOf } from '../../src/facts/read/data-folder.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { SearchDocument } from '../../src/rules/search/catalogue.ts';
import { buildLexicon } from './build-lexicon.ts';
import {
  collectDocuments,
  countiesWithoutList,
  placeNames,
  provincialRemedies,
  topicLines,
  unlistedTowns,
  villagesByTown,
} from './collect-documents.ts';
import type { SearchedPage } from './page-documents.ts';
import { askedAndTold, silentMatters } from './silent-matters.ts';
import { loadAsking, loadSearchWords } from './search-words.ts';
import { writeIndex } from './write-index.ts';

/**
 * Writes the search of some documents into a site, under `search/`: the catalogue, the places of all
 * pairs of characters, the texts, and what the search must know to understand queries.
 *
 * @param site folder of the built site
 * @throws Error (Chinese) where a data file is broken
 */
export function writeSearch(
  portal: Portal,
  site: string,
  documents: readonly SearchDocument[],
): void {
  const { asked: matters, told } = askedAndTold(silentMatters(portal));
  const spoken = loadSearchWords(engineOf(portal.folder));
  const { words, ...others } = buildLexicon(documents, {
    words: spoken,
    asking: loadAsking(engineOf(portal.folder)),
    places: placeNames(portal),
    topics: topicLines(portal),
    provincial: provincialRemedies(portal),
    matters,
    unlisted: unlistedTowns(portal),
    counties: countiesWithoutList(portal),
  });
  const villages = villagesByTown(portal);
  writeIndex(documents, join(site, 'search'), words, {
    ...others,
    villages,
    cities: spoken.otherCities,
    matters: told,
  });
}

/**
 * Adds the search to a built site: everything that its data and its pages hold.
 *
 * @param site folder of the built site
 * @param pages all its pages
 */
export function buildSearch(portal: Portal, site: string, pages: readonly SearchedPage[]): void {
  writeSearch(portal, site, collectDocuments(portal, site, pages));
}
