import { contains, type Vertex } from './polygon.ts';
import { distanceToRings } from './simplify.ts';

/** A county in a plane whose unit is the metre; rings by the even-odd rule. */
export interface Region {
  readonly name: string;
  readonly rings: readonly (readonly Vertex[])[];
}

/** Two neighbours that do not meet as they must. */
export interface CoverageFault {
  readonly kind: 'overlap' | 'gap';
  readonly names: readonly [string, string];
  /** Depth of the overlap or width of the gap. Metres. */
  readonly metres: number;
}

/** Neighbours may overlap by this much: a fifth of a millimetre on a map of 1:250,000. Metres. */
export const overlapTolerance = 50;
/** Two edges that face each other nearer than this and do not meet leave a gap between them. Metres. */
const gapReach = 1000;

type Edge = readonly [Vertex, Vertex];

/** Edges cut into pieces of at most 500 m, so that a long edge is tried in more than its middle. */
function piecesOf(region: Region): Edge[] {
  return region.rings.flatMap((ring) =>
    ring.flatMap((end, index): Edge[] => {
      const start = ring.at(index - 1) ?? end;
      const count = Math.max(1, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / 500));
      const at = (step: number): Vertex => [
        start[0] + ((end[0] - start[0]) * step) / count,
        start[1] + ((end[1] - start[1]) * step) / count,
      ];
      return Array.from({ length: count }, (_, step) => [at(step), at(step + 1)]);
    }),
  );
}

function middle([[ax, ay], [bx, by]]: Edge): Vertex {
  return [(ax + bx) / 2, (ay + by) / 2];
}

function deepestOverlap(a: Region, b: Region): number {
  const tried = piecesOf(a).flatMap((edge) => [edge[0], middle(edge)]);
  return tried
    .filter((position) => contains(b.rings, position))
    .reduce((deepest, position) => Math.max(deepest, distanceToRings(b.rings, position)), 0);
}

/** How parallel two edges are: 1 where they run side by side, 0 at a right angle. */
function parallel([[ax, ay], [bx, by]]: Edge, [[cx, cy], [dx, dy]]: Edge): number {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy];
  return Math.abs(ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy) || 1);
}

/** The widest strip between facing edges of two regions that neither they nor others fill. */
function widestGap(a: Region, b: Region, others: readonly Region[]): number {
  const facing = piecesOf(b);
  let widest = 0;
  for (const edge of piecesOf(a)) {
    const [x, y] = middle(edge);
    for (const other of facing) {
      const [ox, oy] = middle(other);
      const distance = Math.hypot(ox - x, oy - y);
      if (distance <= overlapTolerance || distance >= gapReach || distance <= widest) continue;
      if (
        parallel(edge, other) < 0.9 ||
        parallel(edge, [
          [x, y],
          [ox, oy],
        ]) > 0.5
      )
        continue;
      const between: Vertex = [(x + ox) / 2, (y + oy) / 2];
      if (!others.some(({ rings }) => contains(rings, between))) widest = distance;
    }
  }
  return widest;
}

/** Finds neighbours that overlap or leave a strip between them, beyond the tolerances above. */
export function coverageFaults(regions: readonly Region[]): CoverageFault[] {
  return regions.flatMap((a, index) =>
    regions.slice(index + 1).flatMap((b): CoverageFault[] => {
      const names = [a.name, b.name] as const;
      const overlap = Math.max(deepestOverlap(a, b), deepestOverlap(b, a));
      if (overlap > overlapTolerance) return [{ kind: 'overlap', names, metres: overlap }];
      const gap = widestGap(a, b, regions);
      return gap > 0 ? [{ kind: 'gap', names, metres: gap }] : [];
    }),
  );
}
