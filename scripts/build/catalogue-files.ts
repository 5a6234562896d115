import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { toDatapackage, type PublishedFile } from '../../src/outputs/formats/datapackage.ts';
import { publicKinds } from '../../src/facts/kinds/all.ts';
import { schemaFields } from '../../src/outputs/formats/schema-fields.ts';
import { toDcat, type CatalogueDataset } from '../../src/outputs/formats/dcat.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import type { Imprint } from '../../src/outputs/formats/imprint.ts';
import { bulkPaths, describeFile } from '../../src/outputs/formats/published-file.ts';
import { writeDataFiles } from './data-file.ts';
import { filesBelow } from './site-folder.ts';

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

const zipPath = 'data/all.zip';

/** The data with their package, schemas and code list in one file, the same bytes for the same data. */
function zipOf(folder: string, paths: readonly string[], day: string): Uint8Array {
  const schemas = filesBelow(join(folder, 'data/schemas'))
    .filter((path) => path.endsWith('.json'))
    .map((path) => `data/schemas/${path}`);
  const files: Zippable = {};
  // The scan for personal data reads a ZIP to the bottom, which in Parquet it cannot: the same rows are
  // in the CSV beside it.
  const readable = paths.filter((path) => !path.endsWith('.parquet'));
  for (const path of [...readable, 'data/datapackage.json', ...schemas]) {
    files[path.replace(/^data\//, '')] = readFileSync(join(folder, path));
  }
  // A ZIP file knows no day before 1980.
  const mtime = day < '1980-01-01' ? '1980-01-01T00:00:00' : `${day}T00:00:00`;
  return zipSync(files, { level: 9, mtime });
}

/** Files that are no table: what they are, by their folder and ending. */
const otherSets = [
  {
    title: '原件',
    description: '名单和文件的原件，逐字节保存。',
    below: 'data/originals',
    ending: /.*/,
  },
  {
    title: '政策文件（逐件）',
    description: '每件政策文件一个 JSON 和一个 Akoma Ntoso XML。',
    below: 'data/policies',
    ending: /\.(json|xml)$/,
  },
  {
    title: '订阅',
    description: '变动的 Atom 和 JSON Feed。',
    below: 'feeds',
    ending: /\.(xml|json)$/,
  },
  {
    title: '时限日历',
    description: '时限事项的 iCalendar。',
    below: 'commitments',
    ending: /\.ics$/,
  },
] as const;

const mediaTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/xml',
  ics: 'text/calendar',
  txt: 'text/plain',
  csv: 'text/csv',
};

function otherFiles(folder: string, asOf: string): CatalogueDataset[] {
  return otherSets.flatMap(({ title, description, below, ending }) => {
    const root = join(folder, below);
    const paths = existsSync(root) ? filesBelow(root).filter((path) => ending.test(path)) : [];
    const files = paths.map((path) => {
      const content = readFileSync(join(root, path));
      return {
        address: `/${below}/${path}`,
        title,
        mediaType: mediaTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        asOf,
        kind: null,
        bom: false,
        schema: null,
      };
    });
    return files.length === 0 ? [] : [{ address: `/${below}/`, title, description, files }];
  });
}

/** A dataset a kind with all its files, then what belongs to no kind. */
function datasetsOf(
  files: readonly PublishedFile[],
  folder: string,
  imprint: Imprint,
): CatalogueDataset[] {
  const ofKinds = publicKinds.map(({ name, title, record }) => ({
    address: `/data/schemas/#${name}`,
    title,
    description: `${title}：${schemaFields(record)
      .filter(({ path }) => !path.includes('.'))
      .map((field) => field.title)
      .join('、')}。`,
    files: files.filter(({ kind }) => kind === name),
  }));
  const mixed = files.filter(({ kind }) => kind === null);
  return [
    ...ofKinds,
    {
      address: '/data/',
      title: imprint.name,
      description: '全部数据的压缩包，和片区的 OC4IDS 项目包。',
      files: mixed,
    },
    ...otherFiles(folder, imprint.asOf),
  ];
}

/**
 * Writes Data Package and DCAT catalogue for the data of a built site, and the figures of its pages.
 *
 * @param told the newest day of what the file of a path holds, and the oldest of all data
 */
export function writeCatalogue(
  folder: string,
  imprint: Imprint,
  { asOf, firstDay }: { asOf: (path: string) => string; firstDay: string },
): void {
  const describe = (path: string) => publishedFile(folder, path, asOf(path));
  const tables = bulkPaths.filter((path) => path !== zipPath && existsSync(join(folder, path)));
  const described = tables.map(describe);
  writeDataFiles(folder, [
    { path: 'data/datapackage.json', content: toDatapackage(described, imprint) },
  ]);
  writeDataFiles(folder, [{ path: zipPath, content: zipOf(folder, tables, imprint.asOf) }]);
  const files = [...described, describe(zipPath)];
  writeDataFiles(folder, [
    {
      path: 'data/catalog.json',
      content: toJson(toDcat(datasetsOf(files, folder, imprint), imprint, firstDay)),
    },
  ]);
  const page = join(folder, 'data/index.html');
  if (existsSync(page)) writeFileSync(page, fillFigures(readFileSync(page, 'utf8'), files));
}
