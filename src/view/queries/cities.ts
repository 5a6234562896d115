import type { City } from '../../facts/kinds/city.ts';
import { loadCities } from '../../facts/read/cities.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';

/** All 试点城市, sorted by slug. */
export const allCities = perDataFolder<readonly City[]>(loadCities);

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
