import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import type { KeptSite } from '../kept/kept-site.ts';
import { codings, type Coding } from '../serve/encodings.ts';
import { allFilesBelow } from './site-folder.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

type Kept = Pick<KeptSite, 'sha256Of' | 'placeCopies' | 'know'>;

const nothingKept: Kept = {
  sha256Of: () => null,
  placeCopies: () => false,
  know: () => undefined,
};

/** Text; pictures, workbooks and archives are compressed in themselves. */
const compressible = /\.(?:css|csv|geojson|html|ics|js|json|svg|txt|xml)$/;
/**
 * What lies packed for servers that send what is there: a server that sends copies sends it unpacked and
 * packed better by the way, which its readers' browsers undo. Whoever reads these files takes both.
 */
const packed = /\.pack$/;
/** Of the packed files, those of which a query fetches a few; the others every reader's first one does. */
const parts = /^search\/[0-9a-f]+\//;
/**
 * Bytes below which a copy saves nobody time: a server's first packets carry more than that at once. Of
 * scripts and data a page asks for several; a page that small comes alone. Of the parts of the index a
 * query asks for fifty of 1 kB, which Brotli makes an eighth smaller.
 */
const least = { page: 8192, other: 4096, packed: 0 } as const;
function leastOf(path: string): number {
  if (packed.test(path)) return least.packed;
  return path.endsWith('.html') ? least.page : least.other;
}

// Of the levels tried on a whole site, these give nine tenths of what the highest give for a
// fiftieth of their time. In this thread: the pool of threads costs half as much again a file.
const brotliQuality = 5;
const gzipLevel = 6;
/**
 * Of the search index every byte counts. Its parts are thousands on a large site, of which a query fetches
 * fifty: the next level would take 2 kB off these, and ten times as long.
 */
const packedQuality = { first: constants.BROTLI_MAX_QUALITY, part: 9 } as const;
/** The window of Brotli that holds a whole file: a larger one has more to set up, and gives nothing. */
function windowFor({ length }: Buffer): number {
  const bits = Math.ceil(Math.log2(length + 16));
  return Math.min(
    Math.max(bits, constants.BROTLI_MIN_WINDOW_BITS),
    constants.BROTLI_DEFAULT_WINDOW,
  );
}

const brotli = (content: Buffer, quality: number): Buffer =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: windowFor(content),
    },
  });

const compress: Readonly<Record<Coding['name'], (content: Buffer) => Buffer>> = {
  br: (content) => brotli(content, brotliQuality),
  gzip: (content) => gzipSync(content, { level: gzipLevel }),
};

/** A mark of all that decides about a copy besides the file. */
export const compressor = JSON.stringify([
  process.versions.brotli,
  process.versions.zlib,
  ...[brotliQuality, gzipLevel, least, packedQuality, 'window of its size', packed.source],
]);

const qualityOf = (path: string): number =>
  parts.test(path) ? packedQuality.part : packedQuality.first;

/** Copies of a file, by what their names add; those that are no smaller left out. */
function copiesOf(path: string, content: Buffer): [suffix: string, copy: Buffer][] {
  const copies = packed.test(path)
    ? [{ suffix: '.br', copy: brotli(gunzipSync(content), qualityOf(path)) }]
    : codings.map(({ name, suffix }) => ({ suffix, copy: compress[name](content) }));
  return copies.flatMap(({ suffix, copy }) =>
    copy.length < content.length ? [[suffix, copy] as [string, Buffer]] : [],
  );
}

function compressFile(folder: string, path: string, kept: Kept): void {
  const known = kept.sha256Of(path);
  if (known !== null && kept.placeCopies(folder, path, known)) return;
  const content = readFileSync(join(folder, path));
  const own = known ?? sha256Of(content);
  if (known === null && kept.placeCopies(folder, path, own)) return;
  const copies: Record<string, string> = {};
  if (content.length >= leastOf(path)) {
    for (const [suffix, copy] of copiesOf(path, content)) {
      writeFileSync(join(folder, path + suffix), copy);
      copies[suffix] = sha256Of(copy);
    }
  }
  kept.know(path, { sha256: own, copies });
}

/**
 * Writes compressed copies (`x.html.br`, `x.html.gz`) beside the text files of a site, which servers
 * send in their place. They are no files of the site of their own: manifest, catalogue and checks know
 * the plain files only. It is the last step of a build; a second run would find nothing else to do.
 *
 * @param folder the site that was built
 * @param kept has the copies of an earlier site, where the file is the same; without it all are made
 * @throws Error where a file of the site has the name of such a copy
 */
export function writeCompressedCopies(folder: string, kept: Kept = nothingKept): void {
  const all = allFilesBelow(folder);
  const present = new Set(all);
  for (const path of all) {
    const taken = codings.map(({ suffix }) => path + suffix).find((copy) => present.has(copy));
    if (taken !== undefined) {
      throw new Error(
        `${taken}：服务器会把它当作 ${path} 的压缩副本发给读者。请给这份文件换一个名称再登记。`,
      );
    }
  }
  for (const path of all) {
    if (compressible.test(path) || packed.test(path)) compressFile(folder, path, kept);
  }
}
