import type { City } from '../../facts/kinds/city.ts';
import type { Portal } from '../../facts/portal.ts';

/**
 * The city with this slug.
 *
 * @throws Error where there is none
 */
export function cityBySlug(portal: Portal, slug: string): City {
  const city = portal.cities.find((candidate) => candidate.slug === slug);
  if (!city) throw new Error(`没有代号为“${slug}”的城市。`);
  return city;
}
