import type { Township } from '../../facts/kinds/place.ts';
import { townshipCodes } from '../../rules/place/township-code.ts';
import type { PublicProject } from '../../facts/kinds/project.ts';

type Coordinates = [lng: number, lat: number];

type Geometry =
  { type: 'Point'; coordinates: Coordinates } | { type: 'MultiPoint'; coordinates: Coordinates[] };

/** One project as GeoJSON (RFC 7946, WGS84). */
export interface ProjectFeature {
  type: 'Feature';
  id: string;
  geometry: Geometry | null;
  properties: {
    id: string;
    seq: number;
    city: string;
    county: string;
    countyCode: string | null;
    category: string;
    name: string;
    location: string | null;
    areaMu: number | null;
    stage: string;
    /** What the points stand for: they are representative points, never the project's outline. */
    precision: 'township' | 'village' | 'parcel' | null;
    /** Townships that the row names, and how many of them have a point. */
    townshipsNamed: number;
    townshipsPlaced: number;
  };
}

export interface ProjectCollection {
  type: 'FeatureCollection';
  features: ProjectFeature[];
}

/** Three decimals, about 100 m, as positions have them: finer would pretend to know more. */
function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

function pointsOf(project: PublicProject, townships: ReadonlyMap<string, Township>): Coordinates[] {
  return townshipCodes(project.places).flatMap((code): Coordinates[] => {
    const { lat, lng } = townships.get(code) ?? { lat: null, lng: null };
    return lat === null || lng === null ? [] : [[round(lng), round(lat)]];
  });
}

function geometryOf({ position }: PublicProject, points: Coordinates[]): Geometry | null {
  if (position !== null) return { type: 'Point', coordinates: [position.lng, position.lat] };
  return points.length === 0 ? null : { type: 'MultiPoint', coordinates: points };
}

function feature(project: PublicProject, townships: ReadonlyMap<string, Township>): ProjectFeature {
  const points = pointsOf(project, townships);
  const geometry = geometryOf(project, points);
  const { id, seq, city, county, countyCode, category, name, location, areaMu, stage } = project;
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      ...{ id, seq, city, county, countyCode, category, name, location, areaMu, stage },
      precision: geometry === null ? null : (project.position?.precision ?? 'township'),
      townshipsNamed: townshipCodes(project.places).length,
      townshipsPlaced: points.length,
    },
  };
}

/**
 * Projects as GeoJSON: a Point where the place is one, a MultiPoint of the named townships' points
 * where a row names several, null where nothing can be placed.
 *
 * @param townships the gazetteer's townships
 */
export function projectsToGeoJson(
  projects: readonly PublicProject[],
  townships: readonly Township[],
): ProjectCollection {
  const byCode = new Map(townships.map((township) => [township.code, township]));
  return {
    type: 'FeatureCollection',
    features: projects.map((project) => feature(project, byCode)),
  };
}
