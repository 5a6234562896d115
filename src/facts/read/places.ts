import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { z } from 'zod';
import { readingSchema, townshipSchema, villageSchema, type Gazetteer } from '../kinds/place.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readStrict, requireUnique } from './strict-file.ts';

function numberOrNull(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell);
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

/**
 * Reads the townships, villages and readings of one city. A city without lists has none of these
 * files: its gazetteer is empty.
 *
 * @throws DataFileError where a file is malformed or a code stands twice
 */
export function loadGazetteer({ root, folder }: DataFolder, city: string): Gazetteer {
  const at = (name: string): { root: string; path: string } => ({
    root,
    path: join(folder, city, name),
  });
  const exists = (name: string): boolean => existsSync(join(root, at(name).path));
  const townships = exists('gazetteer.csv')
    ? readTable(at('gazetteer.csv'), townshipSchema, (record) => ({
        code: record['code'],
        name: record['name'],
        countyCode: record['county_code'],
        lat: numberOrNull(record['lat']),
        lng: numberOrNull(record['lng']),
        precisionMetres: numberOrNull(record['precision_m']),
        confidence: record['confidence'],
        source: record['source'],
      }))
    : [];
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
    ? readStrict(root, at('readings.yaml').path, z.array(readingSchema))
    : [];
  return { townships, villages, readings };
}
