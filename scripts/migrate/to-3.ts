import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WantedFile } from '../files/atomic.ts';
import { siteOfVersion, type Migration } from './migration.ts';

/** Takes the folder of a city; gives its lists at their new place, and the old place without them. */
function moved(city: string): WantedFile[] {
  const old = join(city, 'snapshots');
  if (!existsSync(old)) return [];
  const names = readdirSync(old).filter((name) => name.endsWith('.json'));
  return [
    ...names.map((name) => ({
      path: join(city, 'lists', name),
      text: readFileSync(join(old, name)),
    })),
    ...names.map((name) => ({ path: join(old, name), text: null })),
  ];
}

/** The lists as imported lie in `lists/`, as they are called everywhere else. */
export const toVersion3: Migration = {
  to: 3,
  what: '各城市读出的名单由 snapshots/ 移到 lists/，内容不变',
  change: (data) => {
    const folder = join(data.root, data.folder);
    const cities = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    const files = cities.flatMap(({ name }) => moved(join(folder, name)));
    return { files: [...files, siteOfVersion(data, 3)] };
  },
};
