import type { Place, Township } from '../../facts/kinds/place.ts';
import { townshipCodes } from './township-code.ts';

/** How the point of a town came to be known. */
export type PointMethod = 'published' | 'described' | 'cell';

/** What a point on the map rests on. */
export interface PointBasis {
  /** How far off it may be, in metres; null where nobody says. */
  readonly radiusMetres: number | null;
  readonly method: PointMethod;
  readonly source: string;
  readonly licence: string;
}

/** A town whose point is known. */
export type LocatedTown = Township & { readonly lat: number; readonly lng: number };

const methods: Partial<Record<Township['confidence'], PointMethod>> = {
  derived: 'described',
  cell: 'cell',
};

/**
 * What the point of a township rests on.
 *
 * @throws Error where it has no licence: the gazetteer's reader lets none pass
 */
export function pointBasis(township: Township): PointBasis {
  const { precisionMetres, confidence, source, licence, name } = township;
  if (licence === null) throw new Error(`${name}的坐标没有许可。`);
  const method = methods[confidence] ?? 'published';
  return { radiusMetres: precisionMetres, method, source, licence };
}

/** The townships of these places that have a point, in print order. */
export function locatedTowns(
  places: readonly Place[],
  townships: ReadonlyMap<string, Township>,
): LocatedTown[] {
  return townshipCodes(places).flatMap((code) => {
    const town = townships.get(code);
    if (!town || town.lat === null || town.lng === null) return [];
    return [{ ...town, lat: town.lat, lng: town.lng }];
  });
}
