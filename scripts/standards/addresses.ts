import { fixedFiles } from '../../src/outputs/file-addresses.ts';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { load } from 'cheerio';
import { filesBelow } from '../build/site-folder.ts';
import { builtAddresses } from '../check/built-addresses.ts';

/** What programs read: data, feeds, calendars, texts, and the markup in pages. */
const readByPrograms = /\.(?:json|geojson|csv|xml|ics|html)$/u;
/** Files as others wrote them, and pictures. */
const ofOthers = /^(?:data\/originals|data\/archive|_astro|pagefind)\//u;

/** The words of a file in which programs look for addresses. */
function wordsOf(path: string, text: string): string {
  if (path.endsWith('.html')) {
    const page = load(text);
    return page('script[type="application/ld+json"]').text();
  }
  // A line of a calendar goes on in the next.
  return path.endsWith('.ics') ? text.replaceAll(/\r\n[ \t]/gu, '') : text;
}

/** Where the addresses of a portal in a text end: an address has no Chinese words and no brackets in it. */
function addressesIn(words: string, portal: string): string[] {
  return words
    .split(portal)
    .slice(1)
    .map((rest) => /^[\w.~%#/-]*/u.exec(rest)?.[0] ?? '')
    .map((address) => `/${address.replace(/\.+$/u, '')}`);
}

/** Paths of a Data Package, which lie beside it. */
function packaged(site: string): string[] {
  const { resources } = JSON.parse(
    readFileSync(join(site, fixedFiles.datapackage.path), 'utf8'),
  ) as {
    resources: { path: string }[];
  };
  return resources
    .filter(({ path }) => !URL.canParse(path))
    .map(({ path }) => `/${posix.join('data', path)}`);
}

/**
 * Takes a built site; gives each address of it that one of its files names and that is no page, no file
 * and no anchor of it. What lies elsewhere is not asked for: nothing is fetched.
 */
export function addressProblems(site: string): string[] {
  const all = filesBelow(site);
  const { homepage } = JSON.parse(
    readFileSync(join(site, fixedFiles.datapackage.path), 'utf8'),
  ) as {
    homepage: string;
  };
  const named = all
    .filter((path) => readByPrograms.test(path) && !ofOthers.test(path))
    .flatMap((path) => {
      const words = wordsOf(path, readFileSync(join(site, path), 'utf8'));
      return [...new Set(addressesIn(words, homepage))].map((address) => ({ path, address }));
    });
  const wanted = [
    ...named,
    ...packaged(site).map((address) => ({ path: fixedFiles.datapackage.path, address })),
  ];
  const there = builtAddresses(
    site,
    new Set(all),
    wanted.map(({ address }) => address),
  );
  // Addresses are made of the portal's own: `#publisher` names it, and leads nowhere.
  const isName = (address: string) => /^\/#(?:publisher|contact)$|#distribution$/u.test(address);
  return wanted
    .filter(({ address }) => !there.has(address) && !isName(address))
    .map(({ path, address }) => `${path}：没有 ${address}`);
}
