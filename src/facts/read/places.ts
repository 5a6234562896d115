import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  ownPoint,
  pointSourceSchema,
  nameReadingSchema,
  townshipSchema,
  villageSchema,
  type Gazetteer,
  type PointSource,
  type Township,
} from '../kinds/place.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readCsvTable, type CsvCells } from './csv-table.ts';
import { readPlainNumber } from './plain-number.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { filesOfCity } from '../portal-files.ts';

const townshipColumns = [
  ...['code', 'name', 'county_code', 'county_name', 'lat', 'lng', 'datum'],
  ...['precision_m', 'confidence', 'source'],
] as const;
const villageColumns = ['code', 'name', 'township_code'] as const;

/** Columns that are called otherwise than the fields that are read from them. */
const columnOf: Readonly<Record<string, string>> = {
  countyCode: 'county_code',
  townshipCode: 'township_code',
  precisionMetres: 'precision_m',
};

/** A number, null of an empty cell; what is none stays as it is written, and the schema refuses it. */
const numberIn = (cell: string): number | string | null =>
  cell === '' ? null : (readPlainNumber(cell) ?? cell);

/** The record of a row, or what is wrong with it, cell by cell. */
function checked<T>(schema: z.ZodType<T>, value: unknown): T | string[] {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  return error.issues.map(({ path: [field = ''], message }) => {
    return `“${columnOf[String(field)] ?? String(field)}”这一格${message}。请改正，或从备份恢复该文件`;
  });
}

/** The names of a cell of `source`: several sources may speak for one point, apart by semicolons. */
export function sourceNames(cell: string): string[] {
  return cell.split(/;(?![^(]*\))/u).map((name) => name.trim());
}

/** Whether a point is our own: nobody else's terms bear on it. */
export function isOwnPoint({ confidence }: Pick<Township, 'confidence'>): boolean {
  return confidence === 'derived' || confidence === 'cell';
}

/** The licence of a row's point; null where it has none, or where one of its sources allows nothing. */
function licenceOf(
  row: CsvCells<'lat' | 'confidence' | 'source'>,
  sources: readonly PointSource[],
  siteLicence: string | null,
): string | null {
  if (row.lat === '') return null;
  if (isOwnPoint({ confidence: row.confidence as Township['confidence'] }))
    return ownPoint(siteLicence);
  const own = sourceNames(row.source).map((name) =>
    sources.find((source) => source.name === name && source.republish),
  );
  const licences = own.flatMap((source) => source?.licence ?? []);
  return licences.length === own.length ? [...new Set(licences)].join('；') : null;
}

/**
 * Reads a gazetteer file.
 *
 * @param siteLicence under what the site gives its own data; null where it has declared nothing
 *
 * @throws DataFileError where the heading is another or a row is malformed
 */
export function readTownships(
  file: { root: string; path: string },
  sources: readonly PointSource[],
  siteLicence: string | null = null,
): Township[] {
  return readCsvTable(file, townshipColumns, (row) =>
    checked(townshipSchema, {
      ...{ code: row.code, name: row.name, countyCode: row.county_code },
      ...{ lat: numberIn(row.lat), lng: numberIn(row.lng) },
      precisionMetres: numberIn(row.precision_m),
      ...{ confidence: row.confidence, source: row.source },
      licence: licenceOf(row, sources, siteLicence),
    }),
  );
}

/** The sources of a city's points, with their terms; none for a city that names none. */
export function loadPointSources({ root, folder }: DataFolder, city: string): PointSource[] {
  const path = join(folder, filesOfCity(city).pointSources);
  return existsSync(join(root, path)) ? readStrict(root, path, z.array(pointSourceSchema)) : [];
}

/** @throws DataFileError naming the towns whose points may not be published */
function requireLicences(path: string, townships: readonly Township[]): void {
  const without = townships.filter(({ lat, licence }) => lat !== null && licence === null);
  if (without.length === 0) return;
  const names = without.map(({ name }) => name).join('、');
  throw new DataFileError(
    `${path}：${names}的坐标没有写明可以再发布的许可（来源须在同一文件夹的 point-sources.yaml 中，且 republish 为 true）。请用 npm run import:points 重新导入，不能发布的坐标会换成示意图格子的中点。`,
  );
}

/**
 * Reads the townships, villages and readings of one city. A city without lists has none of these
 * files: its gazetteer is empty.
 *
 * @param siteLicence under what the site gives its own data; null where it has declared nothing
 * @throws DataFileError where a file is malformed, a code stands twice, or a point may not be published
 */
export function loadGazetteer(
  { root, folder }: DataFolder,
  city: string,
  siteLicence: string | null = null,
): Gazetteer {
  const own = filesOfCity(city);
  const at = (name: string): { root: string; path: string } => ({
    root,
    path: join(folder, name),
  });
  const exists = (name: string): boolean => existsSync(join(root, at(name).path));
  const pointSources = loadPointSources({ root, folder }, city);
  const townships = exists(own.gazetteer)
    ? readTownships(at(own.gazetteer), pointSources, siteLicence)
    : [];
  requireLicences(at(own.gazetteer).path, townships);
  const villages = exists(own.villages)
    ? readCsvTable(at(own.villages), villageColumns, ({ code, name, township_code }) =>
        checked(villageSchema, { code, name, townshipCode: township_code }),
      )
    : [];
  requireUnique(
    join(folder, city),
    [...townships, ...villages].map(({ code }) => code),
  );
  const readings = exists(own.nameReadings)
    ? readStrict(root, at(own.nameReadings).path, z.array(nameReadingSchema))
    : [];
  return { townships, villages, readings, pointSources };
}
