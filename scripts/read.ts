import './plain-errors.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCities } from '../src/facts/read/cities.ts';
import type { DataFolder } from '../src/facts/read/data-folder.ts';
import { loadGazetteer } from '../src/facts/read/places.ts';
import { daySchema } from '../src/facts/kinds/day.ts';
import { buildDay } from './build/build-day.ts';
import { listsJson, refusedJson, textJson } from './read/json.ts';
import { listsInText, readListFile, type ListPlace } from './read/lists.ts';
import { listLines, problemLines, textLines } from './read/print.ts';
import { privateProblems } from './read/private.ts';
import { readTextFile, type ReadProblem } from './read/text.ts';
import { readSettings } from './settings.ts';
import { usages } from './package/usages.ts';

const workbooks = new Set(['.xlsx', '.xls', '.et', '.ods', '.csv', '.tsv']);

interface Wanted {
  path: string;
  city: string | null;
  /** The day that `--as-of` names; null for today. */
  asOf: string | null;
  json: boolean;
}

function wanted(args: readonly string[]): Wanted | string {
  const options = {
    city: { type: 'string' },
    'as-of': { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  let read;
  try {
    read = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return usages.read;
  }
  const [path] = read.positionals;
  const asOf = read.values['as-of'] ?? null;
  if (path === undefined || read.positionals.length > 1) return usages.read;
  if (asOf !== null && !daySchema.safeParse(asOf).success)
    return `--as-of 应为 2026-01-01 这样的日期，读到“${asOf}”`;
  if (!existsSync(path) || !statSync(path).isFile()) return `没有这个文件：${path}`;
  return { path, asOf, city: read.values.city ?? null, json: read.values.json ?? false };
}

function placeOf(data: DataFolder, slug: string | null, asOf: string | null): ListPlace | string {
  const own = asOf === null ? {} : { asOf };
  if (slug === null) return { city: null, gazetteer: null, ...own };
  const cities = loadCities(data);
  const city = cities.find((one) => one.slug === slug);
  if (city === undefined)
    return `没有城市“${slug}”，现有：${cities.map((one) => one.slug).join('、')}`;
  return { city, gazetteer: loadGazetteer(data, slug), ...own };
}

function refuse(file: string, problems: readonly ReadProblem[], json: boolean): void {
  if (json) console.log(JSON.stringify(refusedJson(file, problems), null, 2));
  else for (const line of problemLines(problems)) console.error(line);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { data, args } = readSettings();
  const asked = wanted(args);
  const place = typeof asked === 'string' ? asked : placeOf(data, asked.city, asked.asOf);
  if (typeof asked === 'string' || typeof place === 'string') {
    console.error(typeof asked === 'string' ? asked : place);
    process.exitCode = 1;
    return;
  }
  const { path, city, asOf, json } = asked;
  const day = asOf ?? buildDay(undefined, new Date());
  const file = basename(path);
  const bytes = readFileSync(path);
  if (workbooks.has(extname(path).toLowerCase())) {
    const lists = await readListFile(file, bytes, place);
    lists.problems.push(...privateProblems(data, path, bytes));
    if (lists.lists.length === 0) {
      refuse(file, lists.problems, json);
      return;
    }
    // A list none of whose rows could be read is refused too; what was understood of it is still told.
    const isRead = lists.lists.some(({ rows }) => rows.length > 0);
    if (!isRead && lists.problems.some(({ severity }) => severity === 'error'))
      process.exitCode = 1;
    if (json) console.log(JSON.stringify(listsJson(file, lists), null, 2));
    else for (const line of listLines(lists)) console.log(line);
    return;
  }
  const reading = await readTextFile(path, bytes, { city: city ?? '', day });
  if (!('policy' in reading)) {
    refuse(file, [reading], json);
    return;
  }
  reading.problems.push(...privateProblems(data, path, bytes));
  const lists = listsInText(
    file,
    { clauses: reading.policy.clauses, original: reading.original, marks: reading.marks },
    place,
  );
  if (json) console.log(JSON.stringify(textJson(reading, lists), null, 2));
  else for (const line of [...textLines(reading), ...listLines(lists)]) console.log(line);
}

await main();
