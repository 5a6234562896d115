import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PathWithRoute } from 'astro';
import { fileOfPage } from '../../src/outputs/site-page.ts';
import { keepFiguresWhole } from '../../src/rules/words/line-breaks.ts';
import type { Renderer } from './renderer.ts';

/** Makes the pages of a site, and single ones again once the site is built. */
export interface PageBuild {
  /**
   * Writes the pages of a site.
   *
   * @param folder of the site
   * @param taken files of pages that need not be made
   */
  readonly write: (
    folder: string,
    taken: { readonly has: (file: string) => boolean },
  ) => Promise<void>;
  /**
   * Renders a page with what is known by now.
   *
   * @param url of the page in full
   * @throws Error where the build had no such page
   */
  readonly render: (url: URL) => Promise<string>;
}

const bare = (path: string) => path.replace(/^\/|\/$/g, '');

/** The file of a page: the host wants that of errors at the top, everything else has its folder. */
function fileAt(address: string): string {
  if (address === '404') return '404.html';
  return address === '' ? 'index.html' : fileOfPage(`/${address}/`);
}

/** What renders the pages, by their address without slashes at its ends. @throws Error where two have one */
async function byAddress({ paths }: Pick<Renderer, 'paths'>): Promise<Map<string, PathWithRoute>> {
  const known = new Map<string, PathWithRoute>();
  for (const path of await paths()) {
    const address = bare(path.pathname);
    const other = known.get(address);
    if (other !== undefined) {
      const both = [other, path].map(({ route }) => route.component).join(', ');
      throw new Error(`/${address}/ is written by two pages: ${both}`);
    }
    known.set(address, path);
  }
  return known;
}

/**
 * Opens the pages of a site. Those whose content is known last, such as what the checks found on the whole
 * site, are rendered with it by what has rendered all others, in the same process.
 *
 * @param home address of the home page in full
 * @param renderer what renders them
 */
export async function pageBuild(
  home: URL,
  renderer: Pick<Renderer, 'paths' | 'render'>,
): Promise<PageBuild> {
  const pages = await byAddress(renderer);
  const rendered = async (url: URL, { route }: PathWithRoute) => {
    const response = await renderer.render(url, route);
    if (response.status === 200 || response.status === 404) {
      return keepFiguresWhole(await response.text());
    }
    throw new Error(`${url.href} is answered with ${response.status}, which is no page`);
  };
  return {
    // One after the other, and each written at once: what was rendered need not be held.
    write: async (folder, taken) => {
      for (const [address, page] of pages) {
        const file = fileAt(address);
        if (taken.has(file)) continue;
        const html = await rendered(new URL(address === '' ? '' : `${address}/`, home), page);
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), html);
      }
    },
    render: async (url) => {
      const page = pages.get(bare(decodeURI(url.pathname).slice(home.pathname.length)));
      if (page === undefined) throw new Error(`${url.href} was not built`);
      return rendered(url, page);
    },
  };
}
