import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cityMapSchema, type CityMap } from '../kinds/boundaries.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { loadGazetteer } from './places.ts';
import { readStrict } from './strict-file.ts';
import { filesOfCity } from '../portal-files.ts';

/** Whether any place of the city has a point: without one there is nothing to draw. */
function isLocated(data: DataFolder, city: string): boolean {
  return loadGazetteer(data, city).townships.some(({ lat }) => lat !== null);
}

/**
 * Reads the map of one city: its official boundaries where it has them, the mosaic otherwise. Null
 * for a city no place of which has a point: it has no map.
 *
 * @throws DataFileError where the file is missing or malformed, or is another city's
 */
export function loadMap(data: DataFolder, city: string): CityMap | null {
  const { root, folder } = data;
  const own = filesOfCity(city);
  const official = join(folder, own.boundaries);
  if (!existsSync(join(root, official)) && !isLocated(data, city)) return null;
  const path = existsSync(join(root, official)) ? official : join(folder, own.map);
  const map = readStrict(root, path, cityMapSchema);
  if (map.city !== city) {
    throw new DataFileError(
      `${path}：city 是“${map.city}”，应为“${city}”。请重新导入该城市的地图。`,
    );
  }
  if (path === official && map.approval === null) {
    throw new DataFileError(`${path}：没有审图号。请用 npm run import:boundaries 重新导入。`);
  }
  return map;
}
