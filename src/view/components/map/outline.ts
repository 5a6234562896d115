import type { Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { MapFrame, Point } from '../../../rules/geo/frame.ts';
import { centroid, signedArea } from '../../../rules/geo/polygon.ts';
import type { Vertex } from '../../../rules/geo/polygon.ts';
import type { MapTopology, ShapeCollection } from '../../../facts/kinds/boundaries.ts';

type Ring = readonly Vertex[];

/** A county or township cell as it is drawn. */
export interface Outline {
  readonly code: string;
  readonly name: string;
  /** SVG path data, in tenths of a pixel. */
  readonly path: string;
  /** The same in whole pixels, for small drawings. */
  readonly brief: string;
  /** Centre of gravity of its largest ring. */
  readonly centre: Point;
  readonly rings: readonly Ring[];
  /** The box about all of it. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function pathOf(ring: Ring): string {
  return `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;
}

/**
 * In whole pixels, each point told from the one before: half as long as in tenths from the corner. A
 * letter stands between points, or their numbers would be read as long ones that spaces part.
 */
function briefOf(ring: Ring): string {
  const points = ring.map(([x, y]): Vertex => [Math.round(x), Math.round(y)]);
  const steps = points.slice(1).flatMap(([x, y], at) => {
    const [fromX, fromY] = points[at] as Vertex;
    return x === fromX && y === fromY ? [] : [`l${x - fromX},${y - fromY}`];
  });
  return `M${points[0]?.join(',') ?? ''}${steps.join('')}z`;
}

const drawn = new WeakMap<ShapeCollection, Map<string, Outline[]>>();

/**
 * Takes one layer of a topology; gives its shapes as paths on the frame. Thousands of pages draw the
 * same map: a layer is drawn once for each frame.
 */
export function outlinesOf(
  topology: MapTopology,
  shapes: ShapeCollection | undefined,
  frame: MapFrame,
): readonly Outline[] {
  if (!shapes) return [];
  const byFrame = drawn.get(shapes) ?? new Map<string, Outline[]>();
  drawn.set(shapes, byFrame);
  const ends = [frame.project([0, 0]), frame.project([1, 1])];
  const key = ends.map(({ x, y }) => `${x} ${y}`).join(' ');
  const outlines = byFrame.get(key) ?? drawOutlines(topology, shapes, frame);
  byFrame.set(key, outlines);
  return outlines;
}

function drawOutlines(topology: MapTopology, shapes: ShapeCollection, frame: MapFrame): Outline[] {
  const arcs = { ...topology, objects: { shapes } };
  return shapes.geometries.map((shape) => {
    const converted = feature(arcs, shape);
    if (converted.type !== 'Feature') throw new Error(`地图中的“${shape.id}”不是单个图形。`);
    const { geometry } = converted;
    const rings = ringsOf(geometry).map((ring) =>
      ring.slice(0, -1).map(([lng = 0, lat = 0]): Vertex => {
        const { x, y } = frame.project([lng, lat]);
        return [x, y];
      }),
    );
    const largest = rings.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))[0];
    const [x, y] = centroid(largest ?? []);
    const xs = rings.flatMap((ring) => ring.map(([across]) => across));
    const ys = rings.flatMap((ring) => ring.map(([, down]) => down));
    return {
      box: {
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      },
      rings,
      code: shape.id,
      name: shape.properties.name,
      path: rings.map(pathOf).join(''),
      brief: rings.map(briefOf).join(''),
      centre: { x, y },
    };
  });
}
