import { fixedFiles } from './file-addresses.ts';
import type { Site } from '../facts/kinds/site.ts';
import { absolute, type Imprint } from './formats/imprint.ts';
import { escapeXml } from './formats/xml.ts';
import type { DataFile } from './data-formats.ts';
import type { SitePage } from './site-page.ts';

/** A section with more pages than this is mapped by its own list page: nobody reads thousands of links. */
const listedPages = 500;

/** A page as its section names it. */
export interface MappedPage {
  readonly address: string;
  /** What the page is called within its section; its title where others of it have the same name. */
  readonly label: string;
}

/** One section of the site map. */
export interface SiteSection {
  /** The page at its head; null for the pages that belong to no section. */
  readonly front: SitePage | null;
  readonly pages: readonly MappedPage[];
  /** True where its pages are only counted. */
  readonly counted: boolean;
}

const sectionOf = ({ address }: SitePage) => /^\/([^/]+)\//.exec(address)?.[1] ?? '';

function mapped(pages: readonly SitePage[]): MappedPage[] {
  const namesakes = Map.groupBy(pages, ({ name }) => name);
  return pages.map(({ address, title, name }) => ({
    address,
    label: namesakes.get(name)?.length === 1 ? name : title,
  }));
}

/**
 * The pages of a site, section by section: first those of none, then the largest. Sheets and pages for
 * frames are left out: a page of the site leads to each.
 */
export function siteSections(pages: readonly SitePage[]): SiteSection[] {
  const listed = pages.filter(({ kind }) => kind === 'page');
  const { ['']: home = [], ...rest } = Object.groupBy(listed, sectionOf);
  const sections = Object.entries(rest).map(([name, own = []]) => {
    const front = own.find(({ address }) => address === `/${name}/`) ?? null;
    const others = own.filter((one) => one !== front);
    return { front, pages: mapped(others), counted: others.length > listedPages };
  });
  const size = ({ front, pages: own }: SiteSection) => own.length + (front === null ? 0 : 1);
  return [
    { front: null, pages: mapped(home), counted: false },
    ...sections.toSorted((a, b) => size(b) - size(a)),
  ];
}

/** As many addresses as one sitemap may hold (sitemaps.org). */
const perMap = 50_000;

function document(root: 'urlset' | 'sitemapindex', items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join('\n')}
</${root}>
`;
}

/** `/sitemap.xml` for search engines; a large site has several, and that one is their index. */
export function sitemapFiles(
  pages: readonly SitePage[],
  imprint: Imprint,
  size = perMap,
): DataFile[] {
  const items = pages
    .filter(({ kind }) => kind === 'page')
    // No <lastmod>: the day of a text or list is not that on which its page was last altered, and that of the
    // build is no change of what a page says.
    .map(({ address }) => `<url><loc>${escapeXml(absolute(imprint, address))}</loc></url>`);
  if (items.length <= size)
    return [{ path: fixedFiles.sitemap.path, content: document('urlset', items) }];
  const count = Math.ceil(items.length / size);
  const parts = Array.from({ length: count }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    content: document('urlset', items.slice(index * size, (index + 1) * size)),
  }));
  const index = parts.map(
    ({ path }) => `<sitemap><loc>${escapeXml(absolute(imprint, `/${path}`))}</loc></sitemap>`,
  );
  return [{ path: fixedFiles.sitemap.path, content: document('sitemapindex', index) }, ...parts];
}

/**
 * `/robots.txt` of a column: everything may be found, and where the sitemap is. A demonstration asks on
 * each page to be left out, and has none.
 */
export function robotsFile({ mode }: Pick<Site, 'mode'>, imprint: Imprint): DataFile[] {
  if (mode === 'demo') return [];
  const isRoot = new URL(imprint.url).pathname === '/';
  const lines = [
    // Crawlers read the file of the host's root alone.
    ...(isRoot
      ? []
      : ['# 搜索引擎只读主机根目录的 robots.txt：请把 Sitemap 一行并入主站的 robots.txt。']),
    'User-agent: *',
    'Allow: /',
    `Sitemap: ${absolute(imprint, fixedFiles.sitemap.address)}`,
  ];
  return [{ path: fixedFiles.robots.path, content: `${lines.join('\n')}\n` }];
}
