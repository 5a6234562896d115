import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { policySchema, type Policy } from '../kinds/policy.ts';
import type { DataFolder } from './data-folder.ts';
import { listStrict, readStrict } from './strict-file.ts';
import { textFile } from '../portal-files.ts';

/**
 * The versions of a text, oldest first: those kept in its folder `versions/` (named by number, as
 * imported) and then the current one.
 *
 * @throws DataFileError where a kept version is malformed
 */
export function loadVersions({ root, folder }: DataFolder, current: Policy): Policy[] {
  const path = join(folder, textFile(current, 'versions'));
  if (!existsSync(join(root, path))) return [current];
  const kept = listStrict(root, path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readStrict(root, join(path, name), policySchema));
  return [...kept, current];
}
