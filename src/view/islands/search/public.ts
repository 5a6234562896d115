import type { SearchKind } from '../../../rules/search/catalogue.ts';
import { href } from '../../address.ts';

/** What `window.mingdi.search` gives: for tests, and for people who build on the portal. */
export interface PublicResult {
  total: number;
  hits: { url: string; title: string; kind: SearchKind; exact: boolean }[];
  /** Official lists that were asked for: their page with the choice, the number of projects, and the day. */
  lists: { url: string; projects: number; day: string }[];
  /** What was asked for and the texts that were read for it do not say; null where nothing is known. */
  unsaid: { name: string; cities: string[] } | null;
}

/** Searches as the page does. `limit` hits at most, ten unless told. */
async function publicSearch(
  query: string,
  { limit = 10 }: { limit?: number } = {},
): Promise<PublicResult> {
  const { searchPortal } = await import('./store.ts');
  const result = await searchPortal(query, { limit, choice: {}, newest: false });
  const { matter, lists } = result;
  return {
    total: result.total,
    hits: result.hits.map(({ address, title, kind, exact }) => ({
      url: href(address),
      title,
      kind,
      exact,
    })),
    lists: lists.map(({ address, asked, day }) => ({
      url: href(address),
      projects: asked.projects,
      day,
    })),
    unsaid:
      matter === null || matter.texts.length === 0
        ? null
        : { name: matter.name, cities: matter.texts.map(({ city }) => city) },
  };
}

declare global {
  interface Window {
    mingdi?: { search: typeof publicSearch };
  }
}

/** Offers the search to scripts of the page. The index is loaded when it is first asked. */
export function publishSearch(): void {
  window.mingdi = { ...window.mingdi, search: publicSearch };
}
