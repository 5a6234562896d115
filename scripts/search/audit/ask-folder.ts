import { SearchIndex } from '../../../src/rules/search/index.ts';
import { search } from '../../../src/rules/search/search.ts';
import { readFolder } from '../write-index.ts';
import type { Ask } from './measure.ts';

/** Asks the index of a built site without a browser, by the same code. */
export async function askFolder(site: string): Promise<Ask> {
  const index = await SearchIndex.open(readFolder(`${site}/search`));
  return async (query, limit) => {
    const { hits, matter, lists } = await search(() => Promise.resolve(index), query, {
      limit,
      choice: {},
      newest: false,
    });
    return {
      hits: hits.map(({ address, exact }) => ({ url: address, exact })),
      // Where nobody read the texts for it, nothing is said of them.
      unsaid: matter !== null && matter.texts.length > 0,
      lists: lists.map(({ address }) => address),
    };
  };
}
