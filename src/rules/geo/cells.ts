import type { Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { MapTopology } from '../../facts/kinds/boundaries.ts';
import { centroid, type Vertex } from './polygon.ts';

/** The middle of a town's cell on a mosaic, and how far its farthest corner is. */
export interface CellMiddle {
  readonly lat: number;
  readonly lng: number;
  readonly cornerMetres: number;
}

const metresPerDegree = 111_320;

/** Metres between two positions of one city, in degrees of longitude and latitude. */
function metresBetween([ax, ay]: Vertex, [bx, by]: Vertex): number {
  const shrink = Math.cos((((ay + by) / 2) * Math.PI) / 180);
  return Math.hypot((ax - bx) * shrink, ay - by) * metresPerDegree;
}

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/**
 * The middle of every cell of a mosaic by the code of its town, rounded to 3 decimals. A town in two
 * pieces, or without a cell, has none.
 */
export function cellMiddles(topology: MapTopology): ReadonlyMap<string, CellMiddle> {
  const cells = topology.objects.townships?.geometries ?? [];
  return new Map(
    cells.flatMap((cell) => {
      if (cell.type !== 'Polygon') return [];
      const { geometry } = feature({ ...topology, objects: {} }, cell) as { geometry: Polygon };
      const ring = (geometry.coordinates[0] ?? []).slice(1) as unknown as Vertex[];
      const [x, y] = centroid(ring);
      const middle: Vertex = [round(x), round(y)];
      const cornerMetres = Math.max(...ring.map((corner) => metresBetween(middle, corner)));
      return [[cell.id, { lng: middle[0], lat: middle[1], cornerMetres }] as const];
    }),
  );
}
