import type { CityMap } from '../domain/geo/schema.ts';
import { dataFolder } from '../loaders/data-folder.ts';
import { loadMap } from '../loaders/maps.ts';

const memo = new Map<string, CityMap | null>();

/** The map of a city: official boundaries where it has them, else the mosaic; null without a gazetteer. */
export function mapOf(city: string): CityMap | null {
  const data = dataFolder();
  const key = `${data.root}|${data.folder}|${city}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const map = loadMap(data, city);
  memo.set(key, map);
  return map;
}
