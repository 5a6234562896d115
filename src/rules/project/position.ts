import type { Place, Township } from '../../facts/kinds/place.ts';
import { townshipCodes } from '../place/township-code.ts';
import type { Position, Project } from '../../facts/kinds/project.ts';

/** Three decimals are about 100 m: finer would pretend to know more than a township's point. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

/**
 * Where a project stands on the map: the representative point of its one township. Null where a row
 * names several places in different townships, or one that has no code or no point: it is not at one
 * spot that is known.
 */
export function positionOf(
  places: readonly Place[],
  townships: ReadonlyMap<string, Township>,
): Position | null {
  const [code, ...others] = townshipCodes(places);
  if (code === undefined || others.length > 0) return null;
  if (places.some((place) => place.code === null)) return null;
  const township = townships.get(code);
  if (!township || township.lat === null || township.lng === null) return null;
  return {
    lat: roundDegrees(township.lat),
    lng: roundDegrees(township.lng),
    precision: 'township',
  };
}

/** How many other projects stand on the very point of each, by id; those at no one spot are left out. */
export function sameSpots(
  projects: readonly Pick<Project, 'id' | 'position'>[],
): ReadonlyMap<string, number> {
  const placed = projects.flatMap(({ id, position }) =>
    position === null ? [] : [{ id, spot: `${position.lat},${position.lng}` }],
  );
  const bySpot = Map.groupBy(placed, ({ spot }) => spot);
  return new Map(
    [...bySpot.values()].flatMap((group) => group.map(({ id }) => [id, group.length - 1] as const)),
  );
}
