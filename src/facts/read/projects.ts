import { join } from 'node:path';
import { z } from 'zod';
import type { City } from '../kinds/city.ts';
import { identitySchema, snapshotSchema, type Identity, type Snapshot } from '../kinds/project.ts';
import type { DataFolder } from './data-folder.ts';
import { existsSync } from 'node:fs';
import { DataFileError } from '../data-file-error.ts';
import { listStrict, readStrict, requireUnique } from './strict-file.ts';

/** The lists of one city, oldest first, and which of their rows is which project. */
export interface CityLists {
  readonly snapshots: readonly Snapshot[];
  readonly identities: readonly Identity[];
}

/**
 * Reads the imported lists of one city. A city that has published none has no `snapshots` folder.
 *
 * @throws DataFileError where a file is missing, empty or malformed, or an id or a list stands twice
 */
export function loadLists({ root, folder }: DataFolder, city: City): CityLists {
  const snapshotFolder = join(folder, city.slug, 'snapshots');
  const identityFile = join(folder, city.slug, 'identities.json');
  const hasSnapshots = existsSync(join(root, snapshotFolder));
  if (!hasSnapshots && !existsSync(join(root, identityFile)))
    return { snapshots: [], identities: [] };
  const snapshots = listStrict(root, snapshotFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readStrict(root, join(snapshotFolder, name), snapshotSchema));
  if (snapshots.length === 0) {
    throw new DataFileError(`${snapshotFolder}：没有名单。请运行 npm run import，或恢复该文件夹。`);
  }
  const identities = readStrict(root, identityFile, z.array(identitySchema));
  requireUnique(
    identityFile,
    identities.map(({ id }) => id),
  );
  requireUnique(
    identityFile,
    identities.flatMap(({ rows }) => rows.map(({ asOf, seq }) => `${asOf} 序号 ${seq}`)),
  );
  return { snapshots, identities };
}
