import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { read } from 'hucre';
import { parquetReadObjects } from 'hyparquet';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { sealed } from '../../../scripts/build/data-file.ts';
import { publicFiles } from '../../../scripts/build/public-files.ts';
import type { SealedFile } from '../../../src/outputs/catalogues.ts';
import { policyStatuses } from '../../../src/facts/kinds/policy-status.ts';
import { manifestSchema } from '../../../src/outputs/formats/site-files.ts';
import { originHeads } from '../../../src/outputs/origins.ts';
import { siteOf } from '../../../src/outputs/site.ts';
import { formatStatus } from '../../../src/rules/words/status.ts';
import { portalOf } from '../../support/portal.ts';

// Every file of the list of the site is read here by what its path says: one of a new kind is a fault
// until somebody says how its records tell where they come from, or that it has none.

type Cells = Readonly<Record<string, unknown>>;

/** What a record tells of its origin, however it is written. */
interface Told {
  readonly record: string;
  readonly cityCode: unknown;
  /** The standing and its reason as they are told; a list of its own has a reason alone. */
  readonly reason: unknown;
}

const fromCells = (row: Cells): Told => ({
  record: JSON.stringify(row).slice(0, 120),
  cityCode: row['cityCode'] ?? row[originHeads.cityCode],
  reason: row['standingReason'] ?? row[originHeads.standingReason],
});

/** Words that tell city, standing and reason, in what is written for people. */
function fromWords(words: string): Told {
  const [, cityCode] = /城市：[^（\n]+（(\d{6})）/u.exec(words) ?? [];
  const [, reason] = /效力状态：[^。\n]+。(\S+)/u.exec(words) ?? [];
  return { record: words.slice(0, 120), cityCode, reason };
}

function recordsIn(value: unknown): Cells[] {
  if (Array.isArray(value)) return value.flatMap(recordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'cityName' in value ? [value as Cells] : [];
  return [...own, ...Object.values(value).flatMap(recordsIn)];
}

const textOf = ({ content }: SealedFile) =>
  typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
const json = (file: SealedFile): unknown => JSON.parse(textOf(file));
const bytesOf = ({ content }: SealedFile) =>
  Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content);

function csvRows(file: SealedFile): Cells[] {
  const rows: Cells[] = parse(textOf(file), { bom: true, columns: true });
  if (file.path === 'data/disclosure-catalog.csv') {
    // A page that is about several texts, or about none, comes from none.
    return rows.filter((row) => row[originHeads.city] !== '');
  }
  // A total over several lists comes from none of them.
  return rows.filter((row) => Object.values(row)[0] !== '合计');
}

async function sheetRows(file: SealedFile): Promise<Cells[]> {
  const [sheet] = (await read(bytesOf(file))).sheets;
  const [heads = [], ...rows] = sheet?.rows ?? [];
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [String(head), row[at]])));
}

type Reading = (file: SealedFile) => Told[] | Promise<Told[]>;

/** How the records of a file are read, by its path; null: it has none. */
const readings: readonly (readonly [RegExp, Reading | null])[] = [
  [/^data\/originals\//, null],
  // As it was released on its day, and never altered.
  [/^data\/archive\//, null],
  [/^data\/[a-z]+\.json$/, null],
  [/\.csv$/, (file) => csvRows(file).map(fromCells)],
  [/\.xlsx$/, async (file) => (await sheetRows(file)).map(fromCells)],
  [
    /\.parquet$/,
    async (file) => {
      const rows = await parquetReadObjects({ file: bytesOf(file).buffer });
      return rows.map(fromCells);
    },
  ],
  [
    /\.geojson$/,
    (file) =>
      (json(file) as { features: { properties: Cells }[] }).features.map(({ properties }) =>
        fromCells(properties),
      ),
  ],
  [/^data\/(projects|policies)\/[^/]+\.json$/, (file) => recordsIn(json(file)).map(fromCells)],
  [
    /^data\/policies\/[^/]+\.xml$/,
    (file) => {
      const xml = load(textOf(file), { xml: true });
      const told = xml('proprietary').children();
      const value = (name: string) => told.filter(`mingdi\\:${name}`).attr();
      const [{ cityCode } = {}, { reason } = {}] = [value('origin'), value('standing')];
      return [{ record: file.path, cityCode, reason }];
    },
  ],
  [
    /^feeds\/[^/]+\.xml$/,
    (file) => {
      const xml = load(textOf(file), { xml: true });
      return xml('entry > content')
        .toArray()
        .map((content) =>
          fromWords(
            load(xml(content).text())('li')
              .toArray()
              .map((li) => load(li).text())
              .join('\n'),
          ),
        );
    },
  ],
  [
    /^feeds\/[^/]+\.json$/,
    (file) =>
      (json(file) as { items: { _mingdi: Cells }[] }).items.map(({ _mingdi }) =>
        fromCells(_mingdi),
      ),
  ],
  [
    /^commitments\/[^/]+\.ics$/,
    (file) =>
      new ICAL.Component(ICAL.parse(textOf(file)) as unknown[])
        .getAllSubcomponents('vevent')
        .map((event) => fromWords(new ICAL.Event(event).description)),
  ],
  // What fetched rows and citations are made of for scripts of pages that tell it themselves.
  [/^projects\/rows\.json$|^policies\/[^/]+\/wordings\.json$/, null],
  [/^data\/schemas\//, null],
  [/^data\/all\.zip$/, null],
  [/^(sitemap.*\.xml|robots\.txt)$/, null],
];

/** JSON files directly below `data/`: of records, or of what the site is. */
const ofTheSite = /^data\/(manifest|datapackage|catalog|openapi|withdrawals|disclosure)\.json$/;

const projectsOf = (file: SealedFile) =>
  (json(file) as { projects: { documents: { description: string }[] }[] }).projects;

function readingOf({ path }: SealedFile): Reading | null | undefined {
  if (path === 'data/oc4ids.json') {
    return (file) =>
      projectsOf(file).map(({ documents }) =>
        fromWords(
          documents.map(({ description }) => description.replaceAll('；', '\n')).join('\n'),
        ),
      );
  }
  if (/^data\/[a-z]+\.json$/.test(path) && !ofTheSite.test(path)) {
    return (file) => recordsIn(json(file)).map(fromCells);
  }
  return readings.find(([pattern]) => pattern.test(path))?.[1];
}

describe.each([
  ['the shipped portal', undefined],
  ['the fictional one', 'demo/data'],
])('every file of %s', async (_, folder) => {
  const portal = { ...portalOf(folder), lockedAddresses: [], redirects: [] };
  const { files } = siteOf(portal, {
    ...{ words: {}, seal: sealed },
    files: await publicFiles(portal),
  });

  test('is of a kind that says how its records tell their origin', () => {
    const unknown = files.filter((file) => readingOf(file) === undefined);
    expect(
      unknown.map(({ path }) => path),
      '`readings` of this test says how they are read',
    ).toEqual([]);
    const odd = { ...files[0], path: 'data/new.dbf' } as SealedFile;
    expect(readingOf(odd)).toBeUndefined();
  });

  test('tells city, standing and its reason in every record', async () => {
    const silent: string[] = [];
    let records = 0;
    for (const file of files) {
      const told = (await readingOf(file)?.(file)) ?? [];
      records += told.length;
      for (const { record, cityCode, reason } of told) {
        const whole =
          /^\d{6}$/.test(String(cityCode)) && typeof reason === 'string' && reason !== '';
        if (!whole) silent.push(`${file.path}: ${record}`);
      }
    }
    expect(silent.slice(0, 5)).toEqual([]);
    expect(records).toBeGreaterThan(500);
  });

  test('says under Chinese heads the standing in the words of the pages, never its code', async () => {
    const told = new Set<unknown>();
    for (const file of files) {
      const rows = file.path.endsWith('.csv')
        ? csvRows(file)
        : file.path.endsWith('.xlsx')
          ? await sheetRows(file)
          : [];
      for (const row of rows) told.add(row[originHeads.standing] ?? '');
    }
    const words = policyStatuses.map(formatStatus);
    expect([...told].filter((one) => one !== '' && !words.includes(String(one)))).toEqual([]);
  });

  test('the ZIP holds the same bytes, each file that its own package names, and their checksums', () => {
    const zip = files.find(({ path }) => path === 'data/all.zip');
    const byPath = new Map(files.map((file) => [file.path, file]));
    const all = unzipSync(bytesOf(zip as SealedFile));
    const { 'datapackage.json': own, 'manifest.json': told, ...unzipped } = all;
    const manifest = manifestSchema.parse(JSON.parse(Buffer.from(told ?? []).toString()));
    const inside = manifest.files.map(({ path }) => path.replace('data/', ''));
    expect([...inside, 'manifest.json'].toSorted()).toEqual(Object.keys(all).toSorted());
    for (const { path, sha256 } of manifest.files) {
      const content = all[path.replace('data/', '')] ?? new Uint8Array();
      expect(sealed({ path, content }).sha256, path).toBe(sha256);
    }
    const { resources } = JSON.parse(Buffer.from(own ?? []).toString()) as {
      resources: { path: string }[];
    };
    expect(Object.keys(unzipped)).toEqual(
      expect.arrayContaining(resources.map((resource) => resource.path)),
    );
    for (const [name, content] of Object.entries(unzipped)) {
      const file = byPath.get(`data/${name}`);
      expect(file === undefined ? name : Buffer.from(bytesOf(file)).equals(content), name).toBe(
        true,
      );
    }
  });
});
