import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { filesBelow } from '../build/site-folder.ts';

/** What differs between two built sites. */
export interface SiteDifferences {
  /** Addresses of pages and their anchors, and of files, that one of the two alone has. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** Pages whose words differ, each with the words around the first difference. */
  readonly words: readonly WordDifference[];
  /** Other files whose bytes differ. */
  readonly files: readonly string[];
}

interface WordDifference {
  readonly page: string;
  readonly first: string;
  readonly second: string;
}

const wordless = new Set(['script', 'style']);

interface ReadPage {
  /** Title and labels too, each run of white space as one space. */
  readonly words: string;
  readonly anchors: readonly string[];
}

function readPage(html: string): ReadPage {
  const parts: string[] = [];
  const anchors: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentag: (name, { id, alt, 'aria-label': label, content }) => {
      if (wordless.has(name)) silent += 1;
      if (id !== undefined) anchors.push(id);
      parts.push(alt ?? '', label ?? '', name === 'meta' ? (content ?? '') : '', ' ');
    },
    ontext: (text) => {
      if (silent === 0) parts.push(text);
    },
    onclosetag: (name) => {
      if (wordless.has(name)) silent -= 1;
      parts.push(' ');
    },
  });
  parser.end(html);
  return { words: parts.join('').replaceAll(/\s+/gu, ' ').trim(), anchors };
}

/** Where two texts part, with what stands around that place. */
function parting(page: string, first: string, second: string): WordDifference[] {
  if (first === second) return [];
  let at = 0;
  while (first[at] === second[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 20), at + 40);
  return [{ page, first: around(first), second: around(second) }];
}

/** Scripts and styles of the bundler, whose names change with any of their bytes, and the search index. */
const isMade = (path: string) => /^(?:_astro\/|search\/.+\.pack$)/.test(path);

const isPage = (path: string) => path.endsWith('.html');

/** Bytes of the files of a site, by path. */
function filesOf(folder: string): Map<string, Buffer> {
  const paths = filesBelow(folder).filter((path) => !isMade(path));
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** The addresses of some files, of pages with their anchors. */
function addressesOf(files: ReadonlyMap<string, Buffer>): Set<string> {
  return new Set(
    [...files].flatMap(([path, bytes]) => {
      const address = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
      const anchors = isPage(path) ? readPage(bytes.toString('utf8')).anchors : [];
      return [address, ...anchors.map((anchor) => `${address}#${anchor}`)];
    }),
  );
}

/**
 * Compares two built sites: addresses with their anchors, words of pages, bytes of all other files.
 *
 * @param first folder of a built site
 * @param second folder of another
 */
export function siteDifferences(first: string, second: string): SiteDifferences {
  const [own, other] = [filesOf(first), filesOf(second)];
  const [before, after] = [addressesOf(own), addressesOf(other)];
  const changed = [...own].flatMap(([path, bytes]) => {
    const theirs = other.get(path);
    return theirs === undefined || theirs.equals(bytes) ? [] : [{ path, bytes, theirs }];
  });
  const words = (bytes: Buffer) => readPage(bytes.toString('utf8')).words;
  return {
    onlyFirst: [...before].filter((address) => !after.has(address)),
    onlySecond: [...after].filter((address) => !before.has(address)),
    words: changed
      .filter(({ path }) => isPage(path))
      .flatMap(({ path, bytes, theirs }) => parting(path, words(bytes), words(theirs))),
    files: changed.flatMap(({ path }) => (isPage(path) ? [] : path)),
  };
}
