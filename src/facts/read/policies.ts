import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { City } from '../kinds/city.ts';
import { policySchema, type Policy } from '../kinds/policy.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readEach } from '../faults.ts';
import { listStrict, readStrict, requireUnique } from './strict-file.ts';
import { filesOfCity, textFile } from '../portal-files.ts';

function loadPolicy({ root, folder }: DataFolder, city: City, slug: string): Policy {
  const path = join(folder, textFile({ city: city.slug, slug }, 'policy'));
  const policy = readStrict(root, path, policySchema);
  if (policy.slug !== slug || policy.city !== city.slug) {
    throw new DataFileError(
      `${path}：文件记的是 ${policy.city}/${policy.slug}，与所在文件夹 ${city.slug}/${slug} 不符。请运行 npm run import。`,
    );
  }
  const anchors = new Set<string>();
  for (const { anchor, parent } of policy.clauses) {
    if (parent !== null && !anchors.has(parent)) {
      throw new DataFileError(
        `${path}：条款 ${anchor} 的上级 ${parent} 不在它之前。请运行 npm run import。`,
      );
    }
    anchors.add(anchor);
  }
  requireUnique(
    path,
    policy.clauses.map(({ anchor }) => anchor),
  );
  return policy;
}

/**
 * Reads the policy texts of one city, sorted by slug. A city without texts has no `policies` folder.
 *
 * @throws DataFileError where a file is missing, empty or malformed, or its clauses do not hang together
 */
export function loadPolicies(data: DataFolder, city: City): Policy[] {
  const folder = join(data.folder, filesOfCity(city.slug).texts);
  if (!existsSync(join(data.root, folder))) return [];
  const slugs = listStrict(data.root, folder).filter((slug) => !slug.startsWith('.'));
  return readEach(slugs, (slug) => loadPolicy(data, city, slug));
}
