import type { Township } from '../../facts/kinds/place.ts';
import { townshipCodes } from '../place/township-code.ts';
import type { Project } from '../../facts/kinds/project.ts';

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

/** The projects of a county that name the same townships, in their own order. */
interface Spot<P> {
  readonly codes: readonly string[];
  readonly points: readonly Point[];
  readonly projects: { readonly project: P; readonly position: number }[];
}

/** Projects by county and by the townships they name: a page asks for neighbours thousands of times. */
export type NeighbourIndex<P> = ReadonlyMap<string, readonly Spot<P>[]>;

/** Null where no list tells the county: nobody knows who else lies in it. */
const countyKey = ({ city, county }: Located): string | null =>
  county === null ? null : `${city} ${county}`;

/** Takes all projects; gives the index in which their neighbours are sought. */
export function indexNeighbours<P extends Located>(
  projects: readonly P[],
  townships: readonly Township[],
): NeighbourIndex<P> {
  const byCode = new Map(townships.map((township) => [township.code, township]));
  const counties = new Map<string, Map<string, Spot<P>>>();
  projects.forEach((project, position) => {
    const county = countyKey(project);
    if (county === null) return;
    const spots = counties.get(county) ?? new Map<string, Spot<P>>();
    counties.set(county, spots);
    const codes = townshipCodes(project.places);
    const key = codes.join(' ');
    const spot = spots.get(key) ?? { codes, points: pointsOf(codes, byCode), projects: [] };
    spots.set(key, spot);
    spot.projects.push({ project, position });
  });
  return new Map([...counties].map(([county, spots]) => [county, [...spots.values()]]));
}

function distanceBetween(own: Pick<Spot<never>, 'codes' | 'points'>, other: Spot<unknown>): number {
  if (other.codes.some((code) => own.codes.includes(code))) return -1;
  const distances = other.points.flatMap((point) =>
    own.points.map((ownPoint) => squaredDistance(ownPoint, point)),
  );
  return Math.min(Number.MAX_VALUE, ...distances);
}

/**
 * The neighbours of a project, nearest first: those that share one of its townships, then the others
 * of its county by the distance between their nearest townships; without a point, last. Equals keep
 * the order in which they were indexed. None where no list tells its county.
 */
export function nearestNeighbours<P extends Located>(
  project: P,
  index: NeighbourIndex<P>,
  limit: number,
): P[] {
  const county = countyKey(project);
  const spots = county === null ? [] : (index.get(county) ?? []);
  const codes = townshipCodes(project.places);
  const key = codes.join(' ');
  const own = spots.find((spot) => spot.codes.join(' ') === key) ?? { codes, points: [] };
  return spots
    .flatMap((spot) => {
      const distance = distanceBetween(own, spot);
      // One more than asked for: the project itself is among those of its own spot.
      return spot.projects.slice(0, limit + 1).map((other) => ({ ...other, distance }));
    })
    .filter((other) => other.project.id !== project.id)
    .sort((a, b) => a.distance - b.distance || a.position - b.position)
    .slice(0, limit)
    .map((other) => other.project);
}

/** What the page of a project says of another one nearby. */
export type NeighbourShown = Pick<Project, 'id' | 'name' | 'location' | 'areaMu' | 'stage'>;
