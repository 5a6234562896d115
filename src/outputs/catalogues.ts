import { fileFamilies, fixedFiles, withinData } from './file-addresses.ts';
import { zipSync, type Zippable } from 'fflate';
import { publicKinds } from '../facts/kinds/all.ts';
import type { City } from '../facts/kinds/city.ts';
import type { Portal } from '../facts/portal.ts';
import { reviewedLists, reviewedPolicies } from '../rules/portal/reviewed.ts';
import type { DataFile } from './data-formats.ts';
import { toDatapackage, type PublishedFile } from './formats/datapackage.ts';
import { toDcat, type CatalogueDataset } from './formats/dcat.ts';
import type { Imprint } from './formats/imprint.ts';
import { dataVersion } from './data-versions.ts';
import { toJson } from './formats/json.ts';
import { toOpenApi } from './formats/openapi.ts';
import {
  bulkPaths,
  describeFile,
  describeSetFile,
  fileSets,
  isIn,
  type FileFigures,
  type FileSet,
} from './formats/published-file.ts';
import { schemaFields } from './formats/schema-fields.ts';
import { daysOfFile, imprintOf } from './imprint.ts';

/** A file with its size and checksum. */
export type SealedFile = DataFile & { readonly bytes: number; readonly sha256: string };

/** Seals a file: its size in bytes and its SHA-256. */
export type Seal = (file: DataFile) => SealedFile;

/** A set of files in which no file is a table of its own. */
export interface PublishedSet extends FileSet {
  readonly files: readonly PublishedFile[];
}

/** What the catalogues list. */
export interface Catalogued {
  /** In the order of the data page. */
  readonly bulk: readonly PublishedFile[];
  readonly sets: readonly PublishedSet[];
  /** A dataset a kind with all its files, what belongs to no kind, then the sets. */
  readonly datasets: readonly CatalogueDataset[];
}

const schemaFiles = [fileFamilies.jsonSchema, fileFamilies.tableSchema, fixedFiles.codes];

/** What is written last: their paths are known, their bytes are not. */
const lateFiles = [fixedFiles.results, fixedFiles.withdrawals];
const unknown: FileFigures = { bytes: null, sha256: null };

const bytesOf = (content: DataFile['content']) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The data with their package, schemas and code list in one file, the same bytes for the same data. */
function zipOf(files: readonly DataFile[], day: string): DataFile {
  const content: Zippable = {};
  for (const { path, content: own } of files) content[withinData(path) ?? path] = bytesOf(own);
  // A ZIP file knows no day before 1980.
  const mtime = day < '1980-01-01' ? '1980-01-01T00:00:00' : `${day}T00:00:00`;
  return { path: fixedFiles.zip.path, content: zipSync(content, { mtime }) };
}

/** The cities from whose lists and texts some data are made: those with a list, those with a text, or all. */
function citiesWith(portal: Portal, holds: FileSet['holds']): readonly City[] {
  if (holds === 'lists')
    return portal.cities.filter(({ slug }) => reviewedLists(portal, slug).lists.length > 0);
  if (holds !== 'texts') return portal.cities;
  const withTexts = new Set(reviewedPolicies(portal).map(({ city }) => city));
  return portal.cities.filter(({ slug }) => withTexts.has(slug));
}

function datasetsOf(
  { bulk, sets }: Omit<Catalogued, 'datasets'>,
  imprint: Imprint,
  portal: Portal,
): CatalogueDataset[] {
  const ofKinds = publicKinds.map(({ name, title, record, holds }) => ({
    kind: name,
    cities: citiesWith(portal, holds),
    address: `/data/schemas/#${name}`,
    title,
    description: `${title}：${schemaFields(record)
      .filter(({ path }) => !path.includes('.'))
      .map((field) => field.title)
      .join('、')}。`,
    files: bulk.filter(({ kind }) => kind === name),
  }));
  return [
    ...ofKinds,
    {
      kind: null,
      cities: portal.cities,
      address: '/data/',
      title: imprint.name,
      description: '全部数据的压缩包，和片区的 OC4IDS 项目包。',
      files: bulk.filter(({ kind }) => kind === null),
    },
    ...sets.map((set) => ({ ...set, kind: null, cities: citiesWith(portal, set.holds) })),
  ];
}

/** The files of each set, those that are written last among them. */
function setsOf(portal: Portal, files: readonly SealedFile[]): PublishedSet[] {
  const late = lateFiles.map(({ path }) => ({ path, ...unknown }));
  return fileSets.flatMap((set) => {
    const own = [...files, ...late].filter(({ path }) => isIn(set, path));
    if (own.length === 0) return [];
    const published = own.map((file) =>
      describeSetFile(set, file.path, file, daysOfFile(portal, file.path)),
    );
    return [{ ...set, files: published.toSorted((a, b) => (a.address < b.address ? -1 : 1)) }];
  });
}

/**
 * Makes Data Package, DCAT catalogue, OpenAPI description and the ZIP of everything for the files of a site.
 *
 * @param files all data files, each sealed
 * @returns the files made, and what they list
 */
export function makeCatalogues(
  portal: Portal,
  files: readonly SealedFile[],
  seal: Seal,
): { files: SealedFile[]; catalogued: Catalogued } {
  const imprint = imprintOf(portal);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const describe = (file: SealedFile) =>
    describeFile(file.path, file, daysOfFile(portal, file.path));
  const bulk = bulkPaths.flatMap((path) => byPath.get(path) ?? []);
  const sets = setsOf(portal, files);
  const resources = sets.filter(({ isResource }) => isResource).flatMap((set) => set.files);
  const described = [...bulk.map(describe), ...resources];
  const packaged = seal({
    path: fixedFiles.datapackage.path,
    content: toDatapackage(described, imprint),
  });
  const schemas = files
    .filter(({ path }) => schemaFiles.some(({ has }) => has(path)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const also = resources.flatMap(({ address }) => {
    const path = address.slice(1);
    return withinData(path) === null ? [] : (byPath.get(path) ?? []);
  });
  // The scan for personal data reads a ZIP to the bottom, which in Parquet it cannot: the same rows are
  // in the CSV beside it.
  const readable = bulk.filter(({ path }) => !path.endsWith('.parquet'));
  const zipped = [...readable, ...also];
  const inZip = new Set(zipped.map(({ path }) => `/${path}`));
  // Who has the ZIP alone finds each file that its package names.
  const own = described.filter(({ address }) => inZip.has(address));
  const ownPackage = seal({
    path: fixedFiles.datapackage.path,
    content: toDatapackage(own, imprint),
  });
  const inside = [...zipped, ownPackage, ...schemas];
  const zip = seal(zipOf([...inside, manifestOf(inside, imprint.builtOn)], imprint.asOf));
  const listed = { bulk: [...bulk, zip].map(describe), sets };
  const catalogued = { ...listed, datasets: datasetsOf(listed, imprint, portal) };
  const dcat = toJson(toDcat(catalogued.datasets, imprint));
  const paths = files.map(({ path }) => path);
  const single = sets.flatMap((set) => (set.files.length === 1 ? set.files : []));
  const openapi = toJson(toOpenApi([...catalogued.bulk, ...single], paths, imprint));
  return {
    files: [
      ...[packaged, zip, seal({ path: fixedFiles.catalog.path, content: dcat })],
      seal({ path: fixedFiles.openapi.path, content: openapi }),
    ],
    catalogued,
  };
}

/**
 * The manifest: size and SHA-256 of every data file but itself: what lies below `data/`, and the
 * feeds, calendars and tables that the catalogues name.
 *
 * @param builtOn the day the build stands for
 */
export function manifestOf(files: readonly SealedFile[], builtOn: string): DataFile {
  const listed = files
    .filter(({ path }) => withinData(path) !== null || fileSets.some((set) => isIn(set, path)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  return {
    path: fixedFiles.manifest.path,
    content: toJson({ version: dataVersion, builtOn, files: listed }),
  };
}
