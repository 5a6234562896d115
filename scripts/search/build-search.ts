import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectDocuments, placeNames } from './collect-documents.ts';
import { indexDocuments } from './index-documents.ts';
import { loadSearchWords } from './search-words.ts';
import { buildUnderstanding } from './understanding.ts';

/**
 * Adds the search to a built site: the Pagefind index under `pagefind/`, and under `search/` the
 * catalogue of its records and what the search must know to understand queries.
 *
 * @param site folder of the built site
 * @param day day of the build, for the status of texts
 * @throws Error (Chinese) where a data file is broken or the index cannot be written
 */
export async function buildSearch(site: string, day: string): Promise<void> {
  const documents = collectDocuments(site, day);
  const peoplesWords = loadSearchWords(process.cwd());
  const catalogue = await indexDocuments(documents, join(site, 'pagefind'));
  const { words, vocabulary } = buildUnderstanding(documents, placeNames(), peoplesWords);
  const files = { catalogue, words, vocabulary };
  const folder = join(site, 'search');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  }
}
