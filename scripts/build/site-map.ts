import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { escapeXml } from '../../src/outputs/formats/xml.ts';
import { keepFiguresWhole } from '../../src/rules/words/line-breaks.ts';

/** A page of the built site. */
export interface MappedPage {
  /** File in the site folder, e.g. `projects/huzhou-001/index.html`. */
  file: string;
  title: string;
}

/** A section with more pages than this is mapped by its own list page: nobody reads thousands of links. */
const listedPages = 500;
const slot = /(<div[^>]* data-site-map[^>]*>)<\/div>/;
/** Notice-board sheets and pages for frames: a page of the site leads to each. */
const bare = '<main class="bare';

const addressOf = (file: string, base: string) =>
  `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;

function pageList(pages: readonly MappedPage[], base: string): string {
  const items = pages.map(
    ({ file, title }) => `<li><a href="${addressOf(file, base)}">${escapeXml(title)}</a></li>`,
  );
  return `<ul class="columns">${items.join('')}</ul>`;
}

function section([folder, pages]: [string, readonly MappedPage[]], base: string): string {
  const front = pages.find(({ file }) => file === `${folder}/index.html`);
  const others = pages.filter((page) => page !== front);
  const heading =
    front === undefined
      ? escapeXml(folder)
      : `<a href="${addressOf(front.file, base)}">${escapeXml(front.title)}</a>`;
  const list =
    others.length > listedPages
      ? `<p>共 ${others.length} 页，见该栏目。</p>`
      : others.length > 0
        ? pageList(others, base)
        : '';
  return `<section class="section"><h2>${heading}</h2>${list}</section>`;
}

/** Takes all pages of a site; gives their list in HTML, a section for each folder, single pages last. */
export function siteMapHtml(pages: readonly MappedPage[], base: string): string {
  const groups = Map.groupBy(pages, ({ file }) =>
    file.includes('/') ? file.replace(/\/.*/, '') : '',
  );
  const home = groups.get('') ?? [];
  groups.delete('');
  const sections = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return [pageList(home, base), ...sections.map((group) => section(group, base))].join('');
}

/**
 * Puts the list of all pages into the built `/sitemap/`. Pages are read from the site itself, so none
 * that anybody adds can be missing.
 *
 * @param options `pages`: files of the pages to list; `suffix`: what each title ends with, left out here
 */
export function fillSiteMap(
  folder: string,
  options: { pages: readonly string[]; base: string; suffix: string },
): void {
  const path = join(folder, 'sitemap/index.html');
  const html = readFileSync(path, 'utf8');
  if (!slot.test(html)) throw new Error(`${path}：没有 data-site-map，站点地图无处可放。`);
  const pages = options.pages.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    if (text.includes(bare)) return [];
    const title = /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? file;
    return [{ file, title: load(`<p>${title}</p>`)('p').text().replace(options.suffix, '') }];
  });
  const map = siteMapHtml(pages, options.base);
  writeFileSync(
    path,
    html.replace(slot, (_, open: string) => `${open}${keepFiguresWhole(map)}</div>`),
  );
}
