import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { codings, type Coding } from '../serve/encodings.ts';
import { allFilesBelow } from './site-folder.ts';

/** Text; pictures, workbooks and archives are compressed in themselves. */
const compressible = /\.(?:css|csv|geojson|html|ics|js|json|svg|txt|xml)$/;
/** Below this a response fits into one packet anyway. Bytes. */
const least = 1024;
/** Files at a time: as many as Node's pool for such work has threads. */
const atATime = 4;

// Of the levels tried on a whole site, these give nine tenths of what the highest give for a
// fiftieth of their time.
const brotliQuality = 5;
const gzipLevel = 6;
const compress: Readonly<Record<Coding['name'], (content: Buffer) => Promise<Buffer>>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => promisify(gzip)(content, { level: gzipLevel }),
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

async function compressFile(folder: string, published: string, path: string): Promise<void> {
  const content = readFileSync(join(folder, path));
  if (content.length < least) return;
  const inUse = copiesInUse(published, path, content);
  for (const [at, { name, suffix }] of codings.entries()) {
    const copy = inUse[at] ?? (await compress[name](content));
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
export async function writeCompressedCopies(folder: string, published: string): Promise<void> {
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
  const paths = all.filter((path) => compressible.test(path));
  const next = paths.values();
  const work = async () => {
    for (const path of next) await compressFile(folder, published, path);
  };
  await Promise.all(Array.from({ length: atATime }, work));
}
