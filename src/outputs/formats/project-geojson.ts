import type { Township } from '../../facts/kinds/place.ts';
import type { PublicProject } from '../../facts/kinds/public-project.ts';
import { locatedTowns, type LocatedTown } from '../../rules/place/point.ts';
import { townshipCodes } from '../../rules/place/township-code.ts';
import { roundDegrees } from '../../rules/project/position.ts';

type Coordinates = [lng: number, lat: number];

interface Point {
  type: 'Point';
  coordinates: Coordinates;
}

/** One line from the middle of the named townships to each of them. */
interface Spokes {
  type: 'MultiLineString';
  coordinates: Coordinates[][];
}

/** One project as GeoJSON (RFC 7946, WGS84). */
export interface ProjectFeature<G> {
  type: 'Feature';
  id: string;
  geometry: G | null;
  properties: Readonly<Record<string, string | number | boolean | null>>;
}

/** Features of one geometry type, with what a reader of this file alone must know. */
export interface ProjectCollection<G> {
  type: 'FeatureCollection';
  /** Day of the newest list. */
  asOf: string | null;
  source: string;
  note: string;
  features: ProjectFeature<G>[];
}

/** Where a file is published, and what it is drawn with. */
export interface MapContext {
  readonly absolute: (address: string) => string;
  readonly townships: readonly Township[];
}

function coordinatesOf({ lng, lat }: LocatedTown): Coordinates {
  return [roundDegrees(lng), roundDegrees(lat)];
}

/** What the ends of the spokes rest on, in their order; the radius is that of the vaguest. */
function basisOfSpokes({ places }: PublicProject) {
  const bases = places.flatMap(({ position }) => position ?? []);
  const radii = bases.map(({ radiusMetres }) => radiusMetres);
  const each = (told: readonly (string | null)[]) =>
    [...new Set(told.filter((one) => one !== null))].join('；');
  return {
    radiusMetres: radii.includes(null) ? null : Math.max(...radii.map(Number)),
    positionMethod: each(bases.map(({ method }) => method)),
    positionSource: each(bases.map(({ source }) => source)),
    positionSourceUrl: each(bases.map(({ sourceUrl }) => sourceUrl)) || null,
    positionLicence: each(bases.map(({ licence }) => licence)),
    positionLicenceUrl: each(bases.map(({ licenceUrl }) => licenceUrl)) || null,
  };
}

/** What both files tell of a project: its row, its place, its document. */
function propertiesOf(project: PublicProject, placed: number, { absolute }: MapContext) {
  const { id, seq, city, cityName, cityCode, county, countyCode, category, name } = project;
  const { location, openEnded, areaMu, areaPrinted, stage, asOf, asOfBasis } = project;
  const { position, source, absent, countyBasis } = project;
  const { policy, document, docNumber, standing, standingOn, standingCode } = project;
  const { standingReason, via } = project;
  const reason = absent.find(({ field }) => field === 'position')?.reason ?? null;
  return {
    ...{ id, seq, city, cityName, cityCode, county, countyCode, category, name },
    ...{ location, openEnded, areaMu, areaPrinted, stage, asOf, asOfBasis },
    // What told the county of a list without a column for it.
    countyMethod: countyBasis?.method ?? null,
    countyPrinted: countyBasis?.printed ?? null,
    countyWhere: countyBasis?.where ?? null,
    precision: position?.precision ?? null,
    radiusMetres: position?.radiusMetres ?? null,
    positionMethod: position?.method ?? null,
    positionSource: position?.source ?? null,
    positionSourceUrl: position?.sourceUrl ?? null,
    positionLicence: position?.licence ?? null,
    positionLicenceUrl: position?.licenceUrl ?? null,
    // Why there is no point: notApplicable, several places; notHeld, none is known.
    positionAbsent: reason,
    sameSpot: position?.sameSpot ?? null,
    townshipsNamed: townshipCodes(project.places).length,
    townshipsPlaced: placed,
    ...{ policy, document, docNumber, standing, standingOn, standingCode, standingReason, via },
    row: source.row,
    sha256: source.sha256,
    url: absolute(`/projects/${id}/`),
  };
}

/**
 * Projects as points, one geometry type for the whole file. A row that names several townships, or
 * none that can be placed, is at no one spot: it stands there with null.
 */
export function projectPoints(
  { projects, asOf }: { projects: readonly PublicProject[]; asOf: string | null },
  context: MapContext,
): ProjectCollection<Point> {
  const byCode = new Map(context.townships.map((township) => [township.code, township]));
  return {
    type: 'FeatureCollection',
    asOf,
    source: context.absolute('/data/'),
    note: '点是所在乡镇街道的代表点，不是片区的范围；误差半径见 radiusMetres。位置写有多处、或无法定位的，geometry 为 null，原因见 positionAbsent（notApplicable 不适用：不只在一处；notHeld 本站未收录：没有可用的点）；能定位两处以上的，连线见 projects-spokes.geojson；只能定位一处的（townshipsPlaced 为 1）没有几何，因为片区不只在那一处。',
    features: projects.map((project) => ({
      type: 'Feature',
      id: project.id,
      geometry:
        project.position === null
          ? null
          : { type: 'Point', coordinates: [project.position.lng, project.position.lat] },
      properties: propertiesOf(project, locatedTowns(project.places, byCode).length, context),
    })),
  };
}

function spokesOf(points: readonly Coordinates[]): Spokes {
  const mean = (at: 0 | 1) =>
    roundDegrees(points.reduce((sum, point) => sum + point[at], 0) / points.length);
  const middle: Coordinates = [mean(0), mean(1)];
  return { type: 'MultiLineString', coordinates: points.map((point) => [middle, point]) };
}

/** The projects whose row names several townships that can be placed, as lines to each of them. */
export function projectSpokes(
  { projects, asOf }: { projects: readonly PublicProject[]; asOf: string | null },
  context: MapContext,
): ProjectCollection<Spokes> {
  const byCode = new Map(context.townships.map((township) => [township.code, township]));
  return {
    type: 'FeatureCollection',
    asOf,
    source: context.absolute('/data/'),
    note: '每条线从所列乡镇街道的中点连到其中一个；中点只用来画图，不表示片区在那里，线也不是片区的范围。外端是乡镇街道的代表点，radiusMetres 是其中最大的误差半径。',
    features: projects.flatMap((project) => {
      const towns = locatedTowns(project.places, byCode);
      if (project.position !== null || towns.length < 2) return [];
      const properties = {
        ...propertiesOf(project, towns.length, context),
        ...basisOfSpokes(project),
      };
      const geometry = spokesOf(towns.map(coordinatesOf));
      return [{ type: 'Feature', id: project.id, geometry, properties }];
    }),
  };
}
