import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { fileOfPage, type SitePage } from '../../src/outputs/site-page.ts';
import { inlineElements } from '../files/inline-elements.ts';
import type { SearchDocument, SearchUnit } from '../../src/rules/search/catalogue.ts';

export type SearchedPage = Pick<SitePage, 'address' | 'search'>;

function unit(anchor: string, heading: string, text: string): SearchUnit {
  return { anchor, path: '', heading, text, topics: [], roles: [], everyday: '' };
}

/** What is no text of the page: tools, drawings, what is hidden or called decoration, what paper alone shows. */
const unread =
  'script, style, noscript, nav, template, svg, [hidden], [aria-hidden="true"], [data-print="never"], [data-search="skip"], .paper-only, .status-tag';

type Nodes = ReturnType<ReturnType<CheerioAPI>['contents']>;

/** Text of elements; what stands in different blocks is kept apart, so that no phrase runs across. */
function textOf(page: CheerioAPI, elements: Nodes): string {
  const pieces: string[] = [''];
  const walk = (node: Nodes[number]): void => {
    if (node.nodeType === 3) pieces.push((pieces.pop() ?? '') + page(node).text());
    if (!('children' in node)) return;
    const block = !('name' in node && inlineElements.has(node.name));
    if (block) pieces.push('');
    node.children.forEach(walk);
    if (block) pieces.push('');
  };
  for (const element of elements.toArray()) walk(element);
  return pieces
    .map((piece) => piece.replace(/\s+/gu, ' ').trim())
    .filter((piece) => piece !== '')
    .join(' | ');
}

/** One unit for the page itself, one for each heading that an address can point to. */
function unitsOf(html: string, about: boolean): { title: string; units: SearchUnit[] } {
  // Pages are written whole: nothing is mended, and the plainer parser takes a third of the time.
  const page = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  const main = page('main');
  main.find(unread).remove();
  const title = textOf(page, main.find('h1').first());
  const description = page('meta[name="description"]').attr('content') ?? '';
  const join = (pieces: readonly string[]): string =>
    pieces.filter((piece) => piece !== '').join(' | ');
  if (about) {
    const headings = textOf(page, main.find('h2, h3'));
    const own = main.find('[data-search="text"][id]').toArray();
    const parts = own.map((element) => {
      // An address within what is folded away opens it; its heading is the part that stays.
      const summary = textOf(page, page(element).closest('details').children('summary'));
      const heading = summary || textOf(page, page(element).find('.notice__title').first());
      const text = join([summary, textOf(page, page(element))]);
      return unit(page(element).attr('id') ?? '', heading, text);
    });
    return { title, units: [unit('', title, join([title, description, headings])), ...parts] };
  }
  const anchored = main.find('section[id], h2[id], h3[id], dl > [id]').toArray();
  const parts = anchored.map((element) => {
    const whole = !/^h\d$/.test(element.tagName);
    const heading = textOf(page, whole ? page(element).find('h2, h3, dt').first() : page(element));
    const rest = textOf(page, page(element).nextUntil('h2, h3'));
    const text = whole ? textOf(page, page(element)) : join([heading, rest]);
    return unit(page(element).attr('id') ?? '', text.startsWith(heading) ? heading : '', text);
  });
  // What stands under no heading of its own belongs to the page itself.
  for (const element of anchored) {
    if (/^h\d$/.test(element.tagName)) page(element).nextUntil('h2, h3').remove();
    page(element).remove();
  }
  main.find('h1').remove();
  return {
    title,
    units: [unit('', title, join([title, description, textOf(page, main)])), ...parts],
  };
}

/**
 * Reads the pages that the search takes.
 *
 * @param site folder of the built site
 * @param pages all its pages
 */
export function pageDocuments(site: string, pages: readonly SearchedPage[]): SearchDocument[] {
  return pages.flatMap(({ address, search }): SearchDocument[] => {
    if (search === null) return [];
    const html = readFileSync(join(site, fileOfPage(address)), 'utf8');
    const { title, units } = unitsOf(html, search.reads === 'about');
    if (title === '') return [];
    return [
      {
        ...{ kind: search.as, url: address, title, date: null, standing: 0 },
        ...{ facets: {}, names: [], units },
      },
    ];
  });
}
