import type { Portal } from '../../src/facts/portal.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/rules/search/catalogue.ts';
import { collectDocuments, placeNames } from './collect-documents.ts';
import { indexDocuments } from './index-documents.ts';
import { loadSearchWords } from './search-words.ts';
import { buildUnderstanding } from './understanding.ts';

/**
 * Writes the search of some documents into a site: the Pagefind index under `pagefind/`, and under
 * `search/` the catalogue of its records and what the search must know to understand queries.
 *
 * @param site folder of the built site
 * @throws Error (Chinese) where a data file is broken or the index cannot be written
 */
export async function writeSearch(
  portal: Portal,
  site: string,
  documents: readonly SearchDocument[],
): Promise<void> {
  const peoplesWords = loadSearchWords(process.cwd());
  const catalogue = await indexDocuments(documents, join(site, 'pagefind'));
  const understanding = buildUnderstanding(documents, placeNames(portal), peoplesWords);
  const folder = join(site, 'search');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries({ catalogue, ...understanding })) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  }
}

/**
 * Adds the search to a built site: everything that its data and its pages hold.
 */
export async function buildSearch(portal: Portal, site: string): Promise<void> {
  await writeSearch(portal, site, collectDocuments(portal, site));
}
