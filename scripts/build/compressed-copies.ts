import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { codings, type Coding } from '../serve/encodings.ts';
import { allFilesBelow } from './site-folder.ts';

/** Text; pictures, workbooks and archives are compressed in themselves. */
const compressible = /\.(?:css|csv|geojson|html|ics|js|json|svg|txt|xml)$/;
/** Bytes below which a copy saves nobody time: a server's first packets carry more than that at once. */
const least = 4096;

// Of the levels tried on a whole site, these give nine tenths of what the highest give for a
// fiftieth of their time. In this thread: the pool of threads costs half as much again a file.
const brotliQuality = 5;
const gzipLevel = 6;
const compress: Readonly<Record<Coding['name'], (content: Buffer) => Buffer>> = {
  br: (content) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => gzipSync(content, { level: gzipLevel }),
};

/** The copies that the site in use has of a file with the same content. */
function copiesInUse(published: string, path: string, content: Buffer): (Buffer | null)[] {
  const same =
    existsSync(join(published, path)) &&
    statSync(join(published, path)).size === content.length &&
    readFileSync(join(published, path)).equals(content);
  return codings.map(({ suffix }) => {
    const copy = join(published, path + suffix);
    return same && existsSync(copy) ? readFileSync(copy) : null;
  });
}

function compressFile(folder: string, published: string, path: string): void {
  const content = readFileSync(join(folder, path));
  if (content.length < least) return;
  const inUse = copiesInUse(published, path, content);
  for (const [at, { name, suffix }] of codings.entries()) {
    const copy = inUse[at] ?? compress[name](content);
    if (copy.length < content.length) writeFileSync(join(folder, path + suffix), copy);
  }
}

/**
 * Writes compressed copies (`x.html.br`, `x.html.gz`) beside the text files of a site, which servers
 * send in their place. They are no files of the site of their own: manifest, catalogue and checks know
 * the plain files only. It is the last step of a build; a second run would find nothing else to do.
 *
 * @param folder the site that was built
 * @param published the site in use, whose copies are taken where the file has not changed
 * @throws Error where a file of the site has the name of such a copy
 */
export function writeCompressedCopies(folder: string, published: string): void {
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
    if (compressible.test(path)) compressFile(folder, published, path);
  }
}
