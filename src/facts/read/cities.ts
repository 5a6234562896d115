import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { citySchema, type City } from '../kinds/city.ts';
import type { Site } from '../kinds/site.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readEach } from '../faults.ts';
import { listStrict, readStrict } from './strict-file.ts';
import { filesOfCity } from '../portal-files.ts';

/** @throws DataFileError where `cities:` of a `site.yaml` names a city that is not on file */
export function requireCities(
  wanted: readonly string[],
  cities: readonly City[],
  sitePath: string,
): void {
  const known = cities.map(({ slug }) => slug);
  const unknown = wanted.filter((slug) => !known.includes(slug));
  if (unknown.length === 0) return;
  throw new DataFileError(
    `${sitePath} › cities：没有城市 ${unknown.join('、')}，现有：${known.join('、')}。请改正代号，或先运行 npm run new-city。`,
  );
}

/** Whether a portal leaves out cities that are on file. */
export function showsSome({ cities: wanted }: Site, cities: readonly City[]): boolean {
  return wanted !== null && cities.some(({ slug }) => !wanted.includes(slug));
}

/**
 * Reads all `<city>/city.yaml`, sorted by slug; none in a portal that was only just begun.
 *
 * @throws DataFileError where one is malformed or lies in a folder of another name
 */
export function citiesOnFile({ root, folder }: DataFolder): City[] {
  const names = listStrict(root, folder).filter((name) =>
    existsSync(join(root, folder, filesOfCity(name).city)),
  );
  return readEach(names, (name) => {
    const path = join(folder, filesOfCity(name).city);
    const city = readStrict(root, path, citySchema);
    if (city.slug === name) return city;
    throw new DataFileError(`${path}：slug 是“${city.slug}”，应与文件夹名“${name}”一致。`);
  });
}

/**
 * The cities of a portal, of which it needs one.
 *
 * @throws DataFileError where there is none, or one is malformed or lies in a folder of another name
 */
export function loadCities(data: DataFolder): City[] {
  const cities = citiesOnFile(data);
  if (cities.length > 0) return cities;
  throw new DataFileError(`${data.folder}：还没有任何城市。请先运行 npm run new-city。`);
}
