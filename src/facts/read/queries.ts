import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { querySchema, type Query } from '../kinds/query.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readStrict } from './strict-file.ts';

/**
 * 查询记录 of the portal. A portal without `queries.yaml` has looked for nothing, and says so.
 *
 * @param known slugs of the cities and texts that a query may name
 * @throws DataFileError where a query names a city or a text which does not exist
 */
export function loadQueries(
  { root, folder }: DataFolder,
  known: { readonly cities: readonly string[]; readonly policies: readonly string[] },
): Query[] {
  const file = join(folder, 'queries.yaml');
  if (!existsSync(join(root, file))) return [];
  const queries = readStrict(root, file, z.array(querySchema));
  const faults = queries.flatMap(({ city, policy, result, found }, at) => [
    ...(known.cities.includes(city) ? [] : [`第 ${at + 1} 条：没有城市“${city}”。`]),
    ...(policy === null || known.policies.includes(policy)
      ? []
      : [`第 ${at + 1} 条：没有文件“${policy}”。`]),
    ...((result === 'found') === (found !== null)
      ? []
      : [`第 ${at + 1} 条：found 只在 result 为 found 时填写，且必须填写。`]),
  ]);
  if (faults.length > 0) {
    throw new DataFileError(faults.map((fault) => `${file} › ${fault}`).join('\n'));
  }
  return queries;
}
