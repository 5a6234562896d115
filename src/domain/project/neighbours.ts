import type { Township } from '../place/schema.ts';
import { townshipCodes } from '../place/township-code.ts';
import type { Project } from './schema.ts';

type Located = Pick<Project, 'id' | 'city' | 'county' | 'places'>;

interface Point {
  readonly lat: number;
  readonly lng: number;
}

function pointsOf(codes: readonly string[], townships: ReadonlyMap<string, Township>): Point[] {
  return codes.flatMap((code) => {
    const { lat, lng } = townships.get(code) ?? { lat: null, lng: null };
    return lat === null || lng === null ? [] : [{ lat, lng }];
  });
}

/** Squared distance in degrees of latitude: enough for comparing neighbours inside one county. */
function squaredDistance(a: Point, b: Point): number {
  const east = (a.lng - b.lng) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return (a.lat - b.lat) ** 2 + east ** 2;
}

/**
 * Orders the neighbours of a project: first those that share one of its townships, then the others of
 * its county by the distance between their nearest townships; without a point, last. Equals keep the
 * order of `projects`.
 */
export function orderNeighbours<P extends Located>(
  project: Located,
  projects: readonly P[],
  townships: readonly Township[],
): P[] {
  const byCode = new Map(townships.map((township) => [township.code, township]));
  const own = townshipCodes(project.places);
  const ownPoints = pointsOf(own, byCode);
  const distanceTo = (other: P): number => {
    const codes = townshipCodes(other.places);
    if (codes.some((code) => own.includes(code))) return -1;
    const distances = pointsOf(codes, byCode).flatMap((point) =>
      ownPoints.map((ownPoint) => squaredDistance(ownPoint, point)),
    );
    return Math.min(Number.MAX_VALUE, ...distances);
  };
  return projects
    .filter(({ id, city, county }) => {
      return id !== project.id && city === project.city && county === project.county;
    })
    .map((other) => ({ other, distance: distanceTo(other) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ other }) => other);
}
