import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
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
import { readPlainNumber } from './plain-number.ts';
import { readStrict, requireUnique } from './strict-file.ts';

function numberOrNull(cell: string | undefined): number | null {
  if (cell === undefined || cell === '') return null;
  return readPlainNumber(cell) ?? Number.NaN;
}

/** Reads a table; each record is handed to `parse` and validated, all defects reported at once. */
function readTable<T>(
  file: { root: string; path: string },
  schema: z.ZodType<T>,
  parse: (record: Record<string, string>) => unknown,
): T[] {
  const { root, path } = file;
  let records: Record<string, string>[];
  try {
    const text = readFileSync(join(root, path), 'utf8');
    records = parseCsv(text, { columns: true, bom: true, skip_empty_lines: true });
  } catch (cause) {
    throw new DataFileError(`${path}：无法解析（${String(cause)}）。请修正或恢复该文件。`, {
      cause,
    });
  }
  const problems: string[] = [];
  const values: T[] = [];
  for (const [index, record] of records.entries()) {
    const result = schema.safeParse(parse(record));
    if (result.success) values.push(result.data);
    else {
      const issues = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
      problems.push(`${path} 第 ${index + 2} 行：${issues.join('；')}`);
    }
  }
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
  return values;
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
  record: Readonly<Record<string, string>>,
  sources: readonly PointSource[],
): string | null {
  if (record['lat'] === '') return null;
  if (isOwnPoint({ confidence: record['confidence'] as Township['confidence'] })) return ownPoint;
  const own = sourceNames(record['source'] ?? '').map((name) =>
    sources.find((source) => source.name === name && source.republish),
  );
  const licences = own.flatMap((source) => source?.licence ?? []);
  return licences.length === own.length ? [...new Set(licences)].join('；') : null;
}

/**
 * Reads a gazetteer file.
 *
 * @throws DataFileError where a row is malformed
 */
export function readTownships(
  file: { root: string; path: string },
  sources: readonly PointSource[],
): Township[] {
  return readTable(file, townshipSchema, (record) => ({
    code: record['code'],
    name: record['name'],
    countyCode: record['county_code'],
    lat: numberOrNull(record['lat']),
    lng: numberOrNull(record['lng']),
    precisionMetres: numberOrNull(record['precision_m']),
    confidence: record['confidence'],
    source: record['source'],
    licence: licenceOf(record, sources),
  }));
}

/** The sources of a city's points, with their terms; none for a city that names none. */
export function loadPointSources({ root, folder }: DataFolder, city: string): PointSource[] {
  const path = join(folder, city, 'point-sources.yaml');
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
 * @throws DataFileError where a file is malformed, a code stands twice, or a point may not be published
 */
export function loadGazetteer({ root, folder }: DataFolder, city: string): Gazetteer {
  const at = (name: string): { root: string; path: string } => ({
    root,
    path: join(folder, city, name),
  });
  const exists = (name: string): boolean => existsSync(join(root, at(name).path));
  const pointSources = loadPointSources({ root, folder }, city);
  const townships = exists('gazetteer.csv') ? readTownships(at('gazetteer.csv'), pointSources) : [];
  requireLicences(at('gazetteer.csv').path, townships);
  const villages = exists('villages.csv')
    ? readTable(at('villages.csv'), villageSchema, (record) => ({
        code: record['code'],
        name: record['name'],
        townshipCode: record['township_code'],
      }))
    : [];
  requireUnique(
    join(folder, city),
    [...townships, ...villages].map(({ code }) => code),
  );
  const readings = exists('readings.yaml')
    ? readStrict(root, at('readings.yaml').path, z.array(nameReadingSchema))
    : [];
  return { townships, villages, readings, pointSources };
}
