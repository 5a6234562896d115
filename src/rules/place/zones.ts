import type { Place } from '../../facts/kinds/place.ts';

/** Zones (开发区, 高新区) that a row prints as its place: in which towns they lie, a list does not say. */
export function zonesNamed({ places }: { readonly places: readonly Place[] }): string[] {
  return [...new Set(places.flatMap(({ match, printed }) => (match === 'zone' ? printed : [])))];
}

/** How many rows name each zone, in the order in which they first stand. */
export function countByZone(
  rows: readonly (readonly string[])[],
): { name: string; count: number }[] {
  const names = [...new Set(rows.flat())];
  return names.map((name) => ({ name, count: rows.filter((row) => row.includes(name)).length }));
}
