import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { targetsSchema, type Target } from '../domain/progress/target.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict } from './strict-file.ts';

/**
 * Reads `targets.yaml` of a city. A city whose texts set no target that can be measured has none.
 *
 * @throws DataFileError where the file is there and malformed
 */
export function loadTargets({ root, folder }: DataFolder, city: string): Target[] {
  const file = join(folder, city, 'targets.yaml');
  return existsSync(join(root, file)) ? readStrict(root, file, targetsSchema) : [];
}
