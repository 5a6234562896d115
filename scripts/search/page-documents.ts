import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { SearchDocument, SearchKind, SearchUnit } from '../../src/domain/search/catalogue.ts';
import { filesBelow } from '../build/site-folder.ts';

/** Pages whose content has records of its own, and those that say nothing to search for. */
const left = /^\/(?:policies\/.+|projects\/.+|embed\/.*|search\/.*|sitemap\/|404(?:\.html)?)$/;
/** Pages made of quotations and rows that have hits of their own: only what they are about counts. */
const lists =
  /^\/(?:projects|policies|progress|rights|compare|commitments|changes|disclosure|data)\/|^\/tasks\/$/;

function addressOf(path: string): string {
  return `/${path.replace(/index\.html$/, '')}`;
}

function kindOf(address: string): SearchKind {
  if (/^\/rights\/.+/.test(address)) return 'topic';
  if (/^\/tasks\/.+/.test(address)) return 'task';
  return /^\/(?:glossary|terms)\//.test(address) ? 'term' : 'page';
}

function unit(anchor: string, heading: string, text: string): SearchUnit {
  return { anchor, path: '', heading, text, topics: [] };
}

/** One unit for the page itself, one for each heading that an address can point to. */
function unitsOf(html: string, about: boolean): { title: string; units: SearchUnit[] } {
  const page = load(html);
  const main = page('main');
  main.find('script, style, nav, template, svg, [data-search="skip"]').remove();
  const title = main.find('h1').first().text().trim();
  const description = page('meta[name="description"]').attr('content') ?? '';
  const anchored = main.find('section[id], h2[id], h3[id], dt[id]').toArray();
  if (about) {
    const headings = main
      .find('h2, h3')
      .toArray()
      .map((heading) => page(heading).text().trim());
    return { title, units: [unit('', title, [title, description, ...headings].join('\n'))] };
  }
  const parts = anchored.map((heading) => {
    const whole = heading.tagName === 'section';
    const rest = whole ? page(heading).text() : page(heading).nextUntil('h2, h3, dt').text();
    const name = (whole ? page(heading).find('h2, h3').first() : page(heading)).text().trim();
    return unit(page(heading).attr('id') ?? '', name, whole ? rest.trim() : `${name}\n${rest}`);
  });
  const opening = anchored.length === 0 ? main.text() : `${title}\n${description}`;
  return { title, units: [unit('', title, opening), ...parts] };
}

/**
 * Reads the pages of a built site that are neither projects nor policy texts.
 *
 * @param site folder of the built site
 */
export function pageDocuments(site: string): SearchDocument[] {
  return filesBelow(site)
    .filter((path) => path.endsWith('.html'))
    .flatMap((path): SearchDocument[] => {
      const address = addressOf(path);
      if (left.test(address)) return [];
      const { title, units } = unitsOf(readFileSync(join(site, path), 'utf8'), lists.test(address));
      if (title === '') return [];
      return [
        { kind: kindOf(address), url: address, title, date: null, standing: 0, facets: {}, units },
      ];
    });
}
