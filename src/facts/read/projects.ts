import { join } from 'node:path';
import type { City } from '../kinds/city.ts';
import {
  identitiesSchema,
  listSchema,
  type Identity,
  type PublishedList,
  type Struck,
} from '../kinds/project.ts';
import type { DataFolder } from './data-folder.ts';
import { existsSync } from 'node:fs';
import { DataFileError } from '../data-file-error.ts';
import { readEach } from '../faults.ts';
import { listStrict, readStrict, requireUnique } from './strict-file.ts';
import { filesOfCity } from '../portal-files.ts';

/** The lists of one city, oldest first, and which of their rows is which project. */
export interface CityLists {
  readonly lists: readonly PublishedList[];
  readonly identities: readonly Identity[];
  /** Projects that corrected lists struck; none where none was. */
  readonly struck?: readonly Struck[];
}

/**
 * Reads the imported lists of one city. A city that has published none has no `lists` folder.
 *
 * @throws DataFileError where a file is missing, empty or malformed, or an id or a list stands twice
 */
export function loadLists({ root, folder }: DataFolder, city: City): CityLists {
  const own = filesOfCity(city.slug);
  const listFolder = join(folder, own.lists);
  const identityFile = join(folder, own.identities);
  const hasLists = existsSync(join(root, listFolder));
  if (!hasLists && !existsSync(join(root, identityFile))) return { lists: [], identities: [] };
  const names = listStrict(root, listFolder).filter((name) => name.endsWith('.json'));
  const lists = readEach(names, (name) => readStrict(root, join(listFolder, name), listSchema));
  if (lists.length === 0) {
    throw new DataFileError(`${listFolder}：没有名单。请运行 npm run import，或恢复该文件夹。`);
  }
  const given = readStrict(root, identityFile, identitiesSchema);
  requireUnique(
    identityFile,
    given.map(({ id }) => id),
  );
  const identities = given.filter((one) => 'rows' in one);
  const struck = given.filter((one) => 'struck' in one);
  requireUnique(
    identityFile,
    identities.flatMap(({ rows }) => rows.map(({ asOf, seq }) => `${asOf} 序号 ${seq}`)),
  );
  return { lists, identities, struck };
}
