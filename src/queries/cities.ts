import type { City } from '../domain/city/schema.ts';
import { loadCities } from '../loaders/cities.ts';
import { dataFolder } from '../loaders/data-folder.ts';

const memo = new Map<string, readonly City[]>();

/** All 试点城市, sorted by slug. */
export function allCities(): readonly City[] {
  const data = dataFolder();
  const key = `${data.root}|${data.folder}`;
  const cities = memo.get(key) ?? loadCities(data);
  memo.set(key, cities);
  return cities;
}

/**
 * The city with this slug.
 *
 * @throws Error where there is none
 */
export function cityBySlug(slug: string): City {
  const city = allCities().find((candidate) => candidate.slug === slug);
  if (!city) throw new Error(`没有代号为“${slug}”的城市。`);
  return city;
}
