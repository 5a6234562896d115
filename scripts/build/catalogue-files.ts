import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toDatapackage, type PublishedFile } from '../../src/outputs/formats/datapackage.ts';
import { toDcat } from '../../src/outputs/formats/dcat.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import type { Imprint } from '../../src/outputs/formats/imprint.ts';
import { bulkPaths, describeFile } from '../../src/outputs/formats/published-file.ts';
import { writeDataFiles } from './data-file.ts';

function publishedFile(folder: string, path: string, asOf: string): PublishedFile {
  const content = readFileSync(join(folder, path));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return describeFile({ path, bytes: content.length, sha256 }, asOf);
}

/**
 * Puts size and checksum of each file where a page says `{{bytes:/data/…}}` or `{{sha256:/data/…}}`:
 * pages are built before the files that they describe.
 *
 * @throws Error where a page names a file that was not built
 */
export function fillFigures(html: string, files: readonly PublishedFile[]): string {
  return html.replace(
    /\{\{(bytes|sha256):([^}]+)\}\}/g,
    (token, figure: string, address: string) => {
      const file = files.find((one) => one.address === address);
      if (file === undefined) throw new Error(`数据页写有 ${token}，但没有生成 ${address}。`);
      if (figure === 'sha256') return file.sha256;
      const kilobytes = file.bytes / 1000;
      return kilobytes < 10 ? `${kilobytes.toFixed(1)} kB` : `${Math.round(kilobytes)} kB`;
    },
  );
}

/**
 * Writes Data Package and DCAT catalogue for the data of a built site, and the figures of its pages.
 *
 * @param asOf the newest day of what the file of a path holds
 */
export function writeCatalogue(
  folder: string,
  imprint: Imprint,
  asOf: (path: string) => string,
): void {
  const files = bulkPaths
    .filter((path) => existsSync(join(folder, path)))
    .map((path) => publishedFile(folder, path, asOf(path)));
  writeDataFiles(folder, [
    { path: 'data/datapackage.json', content: toDatapackage(files, imprint) },
    { path: 'data/catalog.json', content: toJson(toDcat(files, imprint)) },
  ]);
  const page = join(folder, 'data/index.html');
  if (existsSync(page)) writeFileSync(page, fillFigures(readFileSync(page, 'utf8'), files));
}
