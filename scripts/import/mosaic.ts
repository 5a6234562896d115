import { Delaunay } from 'd3-delaunay';
import type { Feature, FeatureCollection } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { City } from '../../src/facts/kinds/city.ts';
import type { Vertex } from '../../src/rules/geo/polygon.ts';
import { clipToConvex, roundedHull, signedArea } from '../../src/rules/geo/polygon.ts';
import { cityMapSchema } from '../../src/facts/kinds/boundaries.ts';
import type { CityMap } from '../../src/facts/kinds/boundaries.ts';
import type { Township } from '../../src/facts/kinds/place.ts';
import { loadGazetteer } from '../../src/facts/read/places.ts';
import type { Importer, PlannedFile } from './importer.ts';
import type { Note } from './problem.ts';
import { stableGeometry } from './stable-json.ts';
import { filesOfCity } from '../../src/facts/portal-files.ts';

/** Margin of the drawing about the outermost townships: 0.06° of latitude are some 6.7 km. */
const marginDegrees = 0.06;
/** Grid of the drawing: over a city of 100 km a step is 10 m, far below the points' precision. */
const quantization = 10_000;

type Located = Township & { readonly lat: number; readonly lng: number };
type Cells = Record<string, GeometryCollection<{ name: string }>>;

function isLocated(township: Township): township is Located {
  return township.lat !== null && township.lng !== null;
}

/** Stretches longitudes so that a unit is the same distance in both directions. */
function planeOf(townships: readonly Located[]): { to: (t: Located) => Vertex; shrink: number } {
  const middle = townships.reduce((sum, { lat }) => sum + lat, 0) / townships.length;
  const shrink = Math.cos((middle * Math.PI) / 180);
  return { shrink, to: ({ lat, lng }) => [lng * shrink, lat] };
}

function voronoiCells(
  points: readonly Vertex[],
  bounds: readonly [number, number, number, number],
): (Vertex[] | null)[] {
  const voronoi = Delaunay.from(points).voronoi([...bounds]);
  return points.map((_, index) => voronoi.cellPolygon(index)?.slice(0, -1) ?? null);
}

/** Points off a line by less than this, a centimetre, lie on it: no triangle can be told from none. */
const onLineDegrees = 1e-7;

/** The place of each point along the line that all of them lie on; null where they lie on none. */
function placesOnLine(points: readonly Vertex[]): { along: Vertex; places: number[] } | null {
  const [[x, y] = [0, 0]] = points;
  const [fx, fy] = points.reduce<Vertex>(
    (far, [px, py]): Vertex =>
      Math.hypot(px - x, py - y) > Math.hypot(far[0] - x, far[1] - y) ? [px, py] : far,
    [x, y],
  );
  const length = Math.hypot(fx - x, fy - y);
  const along: Vertex = length === 0 ? [1, 0] : [(fx - x) / length, (fy - y) / length];
  const across = ([px, py]: Vertex) => (px - x) * along[1] - (py - y) * along[0];
  if (points.some((point) => Math.abs(across(point)) > onLineDegrees)) return null;
  return { along, places: points.map(([px, py]) => px * along[0] + py * along[1]) };
}

/** The cells of points on one line, which have no triangles between them: strips across it, `far` long. */
function strips(
  [[x, y] = [0, 0]]: readonly Vertex[],
  { along: [ax, ay], places }: { along: Vertex; places: readonly number[] },
  far: number,
): (Vertex[] | null)[] {
  const [start = 0] = places;
  const at = (place: number, side: number): Vertex => [
    x + (place - start) * ax - side * ay,
    y + (place - start) * ay + side * ax,
  ];
  return places.map((place, index) => {
    if (places.indexOf(place) < index) return null;
    const before = Math.max(...places.filter((other) => other < place), place - 2 * far);
    const after = Math.min(...places.filter((other) => other > place), place + 2 * far);
    const [from, to] = [(before + place) / 2, (place + after) / 2];
    return [at(from, -far), at(to, -far), at(to, far), at(from, far)];
  });
}

/**
 * The cells of the points nearest to each township, clipped to the rounded hull of all. Where two
 * townships share one point, the second has no cell and `ring` is null.
 */
export function nearestCells(points: readonly Vertex[]): (Vertex[] | null)[] {
  const hull = roundedHull(points, marginDegrees);
  const xs = hull.map(([x]) => x);
  const ys = hull.map(([, y]) => y);
  const bounds = [
    Math.min(...xs) - 1,
    Math.min(...ys) - 1,
    Math.max(...xs) + 1,
    Math.max(...ys) + 1,
  ] as const;
  const line = placesOnLine(points);
  const far = bounds[2] - bounds[0] + bounds[3] - bounds[1];
  const cells = line === null ? voronoiCells(points, bounds) : strips(points, line, far);
  return cells.map((cell) =>
    cell === null ? null : clipToConvex(signedArea(cell) < 0 ? cell.toReversed() : cell, hull),
  );
}

/** Five decimals are a metre: both neighbours of an edge get the same numbers. */
function degrees(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

function cellFeature({ code, name }: Located, ring: readonly Vertex[], shrink: number): Feature {
  const positions = ring.map(([x, y]) => [degrees(x / shrink), degrees(y)]).toReversed();
  const coordinates = [[...positions, ...positions.slice(0, 1)]];
  return {
    type: 'Feature',
    id: code,
    properties: { name },
    geometry: { type: 'Polygon', coordinates },
  };
}

/** Joins the cells of each county into one shape over the same arcs. */
function countyShapes(cells: Topology<Cells>, located: readonly Located[], city: City): unknown[] {
  const countyOf = new Map(located.map(({ code, countyCode }) => [code, countyCode]));
  const geometries = cells.objects['townships']?.geometries ?? [];
  return city.counties.flatMap(({ code, name }) => {
    const own = geometries.filter(
      (cell): cell is Polygon<{ name: string }> | MultiPolygon<{ name: string }> => {
        return cell.type !== 'GeometryCollection' && countyOf.get(String(cell.id)) === code;
      },
    );
    if (code === null || own.length === 0) return [];
    return [{ ...mergeArcs(cells, own), id: code, properties: { name } }];
  });
}

/**
 * Makes the schematic map of a city from its gazetteer: one cell for each township with a point, of
 * all places nearer to that point than to any other. The outline is a rounded hull and is not meant to
 * look like a border. Null where no township has a point.
 */
export function mosaicOf(city: City, townships: readonly Township[]): CityMap | null {
  const located = townships.filter(isLocated).sort((a, b) => (a.code < b.code ? -1 : 1));
  if (located.length === 0) return null;
  const { to, shrink } = planeOf(located);
  const rings = nearestCells(located.map(to));
  const features = located.flatMap((township, index) => {
    const ring = rings[index];
    return ring ? [cellFeature(township, ring, shrink)] : [];
  });
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const cells = topology({ townships: collection }, quantization);
  const counties = countyShapes(cells, located, city);
  return cityMapSchema.parse({
    city: city.slug,
    approval: null,
    topology: {
      ...cells,
      objects: { counties: { type: 'GeometryCollection', geometries: counties }, ...cells.objects },
    },
  });
}

/**
 * Plans `map.json` of every city with a gazetteer. A county of the city that has no township with a
 * point would silently be missing from the map: it is told, and the list beside the map has its rows. A map from whose cells points were
 * taken stays as `npm run import:points` drew it.
 */
export const importMosaics: Importer = ({ data, cities }) => {
  const warnings: Note[] = [];
  const files = cities.flatMap((city): PlannedFile[] => {
    const { townships } = loadGazetteer(data, city.slug);
    const map = mosaicOf(city, townships);
    if (!map) return [];
    const drawn = new Set(map.topology.objects.counties.geometries.map(({ id }) => id));
    for (const { code, name } of city.counties) {
      if (code !== null && !drawn.has(code))
        warnings.push(missingCounty(city, `${name}（${code}）`));
    }
    // Points that were taken from the map's own cells: drawn from them, the cells would move.
    if (townships.some(({ confidence }) => confidence === 'cell')) return [];
    return [{ path: filesOfCity(city.slug).map, text: stableGeometry(map) }];
  });
  return Promise.resolve({ files, problems: [], warnings });
};

function missingCounty(city: City, county: string): Note {
  return {
    code: 'map-county-without-point',
    spot: { file: filesOfCity(city.slug).gazetteer, column: 'lat' },
    what: `${county}没有任何带坐标的乡镇街道，示意图上没有该区县，它的片区列在图旁`,
    action: '有来源和许可的，在 gazetteer.csv 中补充代表点；没有的不必补',
  };
}
