import gcoord from 'gcoord';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { City } from '../../src/facts/kinds/city.ts';
import { coverageFaults, overlapTolerance, type Region } from '../../src/rules/geo/coverage.ts';
import { contains, type Vertex } from '../../src/rules/geo/polygon.ts';
import { cityMapSchema, type Approval, type CityMap } from '../../src/facts/kinds/boundaries.ts';
import { distanceToRings, keptVertices } from '../../src/rules/geo/simplify.ts';
import type { Township } from '../../src/facts/kinds/place.ts';
import type { CountyFeature } from './boundary-file.ts';
import type { Problem } from './problem.ts';

type Shape = Polygon | MultiPolygon;

/** What is imported, and for whom. */
export interface BoundaryImport {
  readonly file: string;
  readonly city: City;
  readonly townships: readonly Township[];
  readonly counties: readonly CountyFeature[];
  readonly approval: Approval;
}

/** Tried in this order: the coarsest that passes all checks is published. Metres. */
const tolerances = [150, 75, 0];
const quantization = 10_000;
const metresPerDegree = 111_320;

function toWgs84(geometry: Shape, datum: Approval['datum']): Shape {
  if (datum === 'WGS84' || datum === 'CGCS2000') return geometry;
  const from = datum === 'GCJ-02' ? gcoord.GCJ02 : gcoord.BD09;
  const convert = ([lng = 0, lat = 0]: Position): Position =>
    gcoord.transform([lng, lat], from, gcoord.WGS84);
  if (geometry.type === 'Polygon') {
    return { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(convert)) };
  }
  const coordinates = geometry.coordinates.map((part) => part.map((ring) => ring.map(convert)));
  return { ...geometry, coordinates };
}

function collect({ counties, approval }: BoundaryImport): FeatureCollection {
  const features = counties.map(({ code, name, geometry }): Feature => {
    const converted = toWgs84(geometry, approval.datum);
    return { type: 'Feature', id: code, properties: { name }, geometry: converted };
  });
  return { type: 'FeatureCollection', features };
}

type Arc = [number, number][];

function decode(arc: Arc): Vertex[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Vertex => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

function encode(line: readonly Vertex[]): Arc {
  return line.map(([x, y], index) => {
    const [px, py] = line[index - 1] ?? [0, 0];
    return [x - px, y - py];
  });
}

/** Simplifies shared arcs once, so that neighbours stay neighbours. */
function simplify(map: CityMap['topology'], tolerance: number): CityMap['topology'] {
  const shrink = Math.cos((((map.bbox[1] + map.bbox[3]) / 2) * Math.PI) / 180);
  const [scaleX, scaleY] = map.transform.scale;
  const arcs = map.arcs.map((arc) => {
    const line = decode(arc);
    const plane = line.map(([x, y]): Vertex => [
      x * scaleX * shrink * metresPerDegree,
      y * scaleY * metresPerDegree,
    ]);
    const kept = new Set(keptVertices(plane, tolerance));
    const [first, last] = [line[0], line.at(-1)];
    const closed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
    // A closed arc of fewer than four positions would be no ring any more.
    return closed && kept.size < 4 ? arc : encode(line.filter((_, index) => kept.has(index)));
  });
  return { ...map, arcs };
}

function plane(position: readonly number[], shrink: number): Vertex {
  const [lng = 0, lat = 0] = position;
  return [lng * shrink * metresPerDegree, lat * metresPerDegree];
}

interface CodedRegion extends Region {
  readonly code: string;
}

function regionsOf(map: CityMap['topology']): { regions: CodedRegion[]; shrink: number } {
  const shrink = Math.cos((((map.bbox[1] + map.bbox[3]) / 2) * Math.PI) / 180);
  const arcs = { ...map, objects: { counties: map.objects.counties } };
  const regions = map.objects.counties.geometries.map((shape): CodedRegion => {
    const { geometry } = feature(arcs, shape) as Feature<Shape>;
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    const planes = rings.map((ring: Position[]) =>
      ring.slice(0, -1).map((at) => plane(at, shrink)),
    );
    return { code: shape.id, name: shape.properties.name, rings: planes };
  });
  return { regions, shrink };
}

function strayTownships(map: CityMap['topology'], request: BoundaryImport): Problem[] {
  const { regions, shrink } = regionsOf(map);
  return request.townships.flatMap(({ name, code, countyCode, lat, lng, precisionMetres }) => {
    const county = regions.find((region) => region.code === countyCode);
    if (lat === null || lng === null || !county) return [];
    const position = plane([lng, lat], shrink);
    if (contains(county.rings, position)) return [];
    const metres = Math.round(distanceToRings(county.rings, position));
    // The point is known only to within its precision: outside by less than that proves nothing.
    if (metres <= (precisionMetres ?? 0)) return [];
    return [
      {
        code: 'boundary-township-outside',
        spot: { file: request.file },
        what: `${name}（${code}）的代表点不在${county.name}内`,
        read: `相距约 ${metres} 米`,
        expected: `在${county.name}内，或相距不超过该点精度 ${precisionMetres ?? 0} 米`,
        action: '核对 --datum 是否写对，再核对 gazetteer.csv 中该乡镇街道的坐标',
      },
    ];
  });
}

function faultProblems(map: CityMap['topology'], file: string): Problem[] {
  return coverageFaults(regionsOf(map).regions).map(({ kind, names, metres }) => ({
    code: kind === 'overlap' ? 'boundary-overlap' : 'boundary-gap',
    spot: { file },
    what: `${names.join('与')}${kind === 'overlap' ? '重叠' : '之间有缝隙'}`,
    read: `${kind === 'overlap' ? '深' : '宽'}约 ${Math.round(metres)} 米`,
    expected: `相邻区县重叠或缝隙不超过 ${overlapTolerance} 米`,
    action: '请数据提供单位修正拓扑后重新导入；本程序不擅自改动界线',
  }));
}

/**
 * Makes the map of a city's official boundaries: WGS84, shared arcs, simplified by at most 150 m.
 * Anything that does not fit is a problem, and then there is no map.
 */
export function boundaryMap(request: BoundaryImport): { map: CityMap | null; problems: Problem[] } {
  const { city, approval, file } = request;
  const whole = cityMapSchema.parse({
    city: city.slug,
    approval,
    topology: topology({ counties: collect(request) }, quantization),
  });
  let problems: Problem[] = [];
  for (const tolerance of tolerances) {
    const simplified = simplify(whole.topology, tolerance);
    problems = [...faultProblems(simplified, file), ...strayTownships(simplified, request)];
    if (problems.length === 0) return { map: { ...whole, topology: simplified }, problems };
  }
  return { map: null, problems };
}
