import type { SearchKind } from '../../../rules/search/catalogue.ts';

/** What `window.mingdi.search` gives: for tests, and for people who build on the portal. */
export interface PublicResult {
  total: number;
  hits: { url: string; title: string; kind: SearchKind; exact: boolean }[];
}

/** Searches as the page does. `limit` hits at most, ten unless told. */
async function publicSearch(
  query: string,
  { limit = 10 }: { limit?: number } = {},
): Promise<PublicResult> {
  const { search } = await import('./engine.ts');
  const { total, hits } = await search(query, { limit, choice: {}, newest: false });
  return {
    total,
    hits: hits.map(({ url, title, kind, exact }) => ({ url, title, kind, exact })),
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
