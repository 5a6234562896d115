import { fixedFiles } from './file-addresses.ts';
import type { Redirect } from '../facts/kinds/address.ts';
import type { Portal } from '../facts/portal.ts';
import { addressProblems } from '../rules/address/permanence.ts';
import { movedAddresses } from '../rules/portal/moved.ts';
import { allPolicies } from '../rules/portal/policies.ts';
import { goneClauses } from '../rules/portal/versions.ts';
import {
  makeCatalogues,
  manifestOf,
  type Catalogued,
  type Seal,
  type SealedFile,
} from './catalogues.ts';
import type { DataFile } from './data-formats.ts';
import { toJson } from './formats/json.ts';
import { imprintOf } from './imprint.ts';
import { originsOf } from './origins.ts';
import {
  catalogueCsv,
  catalogueEntries,
  catalogueTable,
  type CatalogueEntry,
} from './page-catalogue.ts';
import { robotsFile, sitemapFiles } from './site-map.ts';
import { fileOfPage, type SitePage, isPageFile } from './site-page.ts';
import { sitePages, type ContentWords } from './site-pages.ts';

/**
 * The site as a list: every page, file and feed of a portal, made before any page is. Navigation, site
 * maps, catalogues and the register of addresses follow from it.
 */
export interface Site {
  /** In the order of their files, code point by code point. */
  readonly pages: readonly SitePage[];
  /** What is published beside the pages, with sizes and checksums; the report on the checks is missing. */
  readonly files: readonly SealedFile[];
  readonly catalogued: Catalogued;
  /** 公开目录 */
  readonly entries: readonly CatalogueEntry[];
  /** Every address that is to stay, anchors of clauses among them. */
  readonly addresses: ReadonlySet<string>;
  /** Where addresses lead that the site once had. */
  readonly moved: readonly Redirect[];
}

/** What the list is made from besides the portal. */
export interface SiteParts {
  readonly words: ContentWords;
  /** Files that are made of facts alone: data, feeds, calendars, originals, pictures. */
  readonly files: readonly DataFile[];
  /** Paths that others fill: pictures that are not drawn each time the site is listed. */
  readonly others?: readonly string[];
  readonly seal: Seal;
}

function addressesOf(
  portal: Portal,
  pages: readonly SitePage[],
  files: readonly DataFile[],
): Set<string> {
  const clauses = allPolicies(portal).flatMap(({ slug, clauses: own }) =>
    [...own, ...goneClauses(portal, slug)].flatMap(({ anchor }) =>
      anchor.startsWith('c-') ? [`/policies/${slug}/#${anchor}`] : [],
    ),
  );
  return new Set([
    ...pages.filter(({ permanent }) => permanent).map(({ address }) => address),
    ...clauses,
    // Rows for scripts move with every list.
    ...files.filter(({ path }) => path !== fixedFiles.rows.path).map(({ path }) => `/${path}`),
  ]);
}

/**
 * The list of what was taken off the web, by which browsers and harvesters forget their copies. A page
 * speaks for its anchors.
 */
function withdrawalList(moved: readonly Redirect[]): DataFile {
  const withdrawn = moved.filter(({ to }) => to === null);
  const whole = new Set(withdrawn.map(({ from }) => from));
  const withdrawals = withdrawn
    .filter(({ from }) => !from.includes('#') || !whole.has(from.replace(/#.*/, '')))
    .map(({ from, date, reason }) => ({ address: from, since: date, reason }));
  return { path: fixedFiles.withdrawals.path, content: toJson({ withdrawals }) };
}

/** Files at addresses that have moved: the same bytes as at the new one. */
function movedFiles(moved: readonly Redirect[], files: readonly SealedFile[]): SealedFile[] {
  const byAddress = new Map(files.map((file) => [`/${file.path}`, file]));
  return moved.flatMap(({ from, to }) => {
    const file = to === null || from.endsWith('/') ? undefined : byAddress.get(to);
    return file === undefined ? [] : [{ ...file, path: from.slice(1) }];
  });
}

/**
 * Lists a site.
 *
 * @throws Error with one line for each published address that would vanish, or whose redirect leads
 *   nowhere
 */
export function siteOf(
  portal: Portal,
  { words, files: given, others = [], seal }: SiteParts,
): Site {
  const imprint = imprintOf(portal);
  const pages = sitePages(portal, words);
  const base = new URL(portal.address.url).pathname;
  const entries = catalogueEntries(pages, { base, day: portal.day });
  const made = [
    ...given,
    {
      path: fixedFiles.disclosureCatalog.path,
      content: catalogueCsv(entries, originsOf(portal)),
      table: catalogueTable,
    },
    ...sitemapFiles(pages, imprint),
    ...robotsFile(portal.site, imprint),
  ].map(seal);
  const catalogues = makeCatalogues(portal, made, seal);
  const files = [...made, ...catalogues.files];
  const { results, manifest, withdrawals } = fixedFiles;
  const later = [results, manifest, withdrawals]
    .map(({ path }) => path)
    .concat(others)
    .map((path) => ({ path, content: '' }));
  const addresses = addressesOf(portal, pages, [...files, ...later]);
  const moved = movedAddresses(portal, addresses);
  const problems = addressProblems(portal.lockedAddresses, addresses, moved);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    ...{ pages, entries, addresses, moved },
    catalogued: catalogues.catalogued,
    files: [...files, ...movedFiles(moved, files), seal(withdrawalList(moved))],
  };
}

/**
 * What is written last: the report on the checks, and the manifest that tells its checksum.
 *
 * @param results the report as JSON
 */
export function lateFiles(
  { files }: Site,
  { results, builtOn, seal }: { results: string; builtOn: string; seal: Seal },
): DataFile[] {
  const report = seal({ path: fixedFiles.results.path, content: results });
  return [report, manifestOf([...files, report], builtOn)];
}

const pagesOf = new WeakMap<Site, ReadonlyMap<string, SitePage>>();

/**
 * What the list says of the page at an address.
 *
 * @param address below the portal; that of the page of errors is `/404/` or `/404.html`
 * @throws Error where the list has no such page
 */
export function pageAt(site: Site, address: string): SitePage {
  let known = pagesOf.get(site);
  if (known === undefined) {
    known = new Map(site.pages.map((one) => [one.address, one]));
    pagesOf.set(site, known);
  }
  const found = known.get(address === '/404/' ? '/404.html' : address);
  if (found === undefined) {
    throw new Error(
      `${address} is not in the list of the site: add it to src/outputs/fixed-pages.ts or record-pages.ts`,
    );
  }
  return found;
}

/**
 * Holds a built folder against the list: a page that nobody listed is in no catalogue, and a listed one
 * that was not built leads nowhere.
 *
 * @param files all files of the folder
 * @returns one line (English: it is for who writes pages) for each page that is in one of the two alone
 */
export function unlistedPages({ pages, moved }: Site, files: ReadonlySet<string>): string[] {
  const listed = new Set(pages.map(({ address }) => fileOfPage(address)));
  const stubs = new Set(moved.map(({ from }) => fileOfPage(from)));
  const built = [...files].filter((file) => isPageFile(file) && !stubs.has(file));
  return [
    ...built
      .filter((file) => !listed.has(file))
      .map(
        (file) =>
          `${file} was built, and neither fixed-pages.ts nor record-pages.ts of src/outputs lists it`,
      ),
    ...[...listed]
      .filter((file) => !files.has(file))
      .map(
        (file) =>
          `${file} is listed in fixed-pages.ts or record-pages.ts of src/outputs, and was not built`,
      ),
  ];
}
