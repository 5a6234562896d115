import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { correctionsSchema, type Correction } from '../kinds/correction.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { portalFiles } from '../portal-files.ts';

/**
 * Reads `corrections.yaml`; no file: nothing has been corrected.
 *
 * @throws DataFileError where the file is malformed or an id stands twice
 */
export function loadCorrections({ root, folder }: DataFolder): Correction[] {
  const path = join(folder, portalFiles.corrections);
  if (!existsSync(join(root, path))) return [];
  const corrections = readStrict(root, path, correctionsSchema);
  requireUnique(
    path,
    corrections.map(({ id }) => id),
  );
  return corrections;
}
