import type { SiteListener } from './site.ts';
import type { Page } from './page.ts';

/** The contents of the meta tags of a page, by their name. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Hears of the meta tags of each page that is not there for another one. */
export function metaTags(tell: (tags: MetaTags, page: Page) => void): SiteListener {
  let tags = new Map<string, string[]>();
  return {
    tags: {
      meta: ({ attributes, parent }) => {
        const name = attributes['name'];
        if (name === undefined || (parent !== null && parent.name !== 'head')) return;
        tags.set(name, [...(tags.get(name) ?? []), attributes['content'] ?? '']);
      },
    },
    end: (page) => {
      if (!page.stub) tell(tags, page);
      tags = new Map();
    },
  };
}
