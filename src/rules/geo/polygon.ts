/** A plane position; of a ring the last one is not repeated. */
export type Vertex = readonly [x: number, y: number];

function cross(o: Vertex, a: Vertex, b: Vertex): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

function chain(sorted: readonly Vertex[]): Vertex[] {
  const hull: Vertex[] = [];
  for (const vertex of sorted) {
    for (;;) {
      const last = hull.at(-1);
      const before = hull.at(-2);
      if (!last || !before || cross(before, last, vertex) > 0) break;
      hull.pop();
    }
    hull.push(vertex);
  }
  return hull.slice(0, -1);
}

/** The convex hull of the positions, counter-clockwise where y points up (monotone chain). */
function convexHull(positions: readonly Vertex[]): Vertex[] {
  const sorted = positions.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

/**
 * The hull of discs of one radius about the positions: a hull with a margin and round corners, each
 * quarter circle drawn in 12 steps.
 */
export function roundedHull(positions: readonly Vertex[], radius: number): Vertex[] {
  const steps = 48;
  const disc = Array.from({ length: steps }, (_, step): Vertex => {
    const angle = (step / steps) * 2 * Math.PI;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
  return convexHull(
    positions.flatMap(([x, y]) => disc.map(([dx, dy]): Vertex => [x + dx, y + dy])),
  );
}

function intersection(inside: Vertex, outside: Vertex, [a, b]: readonly [Vertex, Vertex]): Vertex {
  const from = cross(a, b, inside);
  const share = from / (from - cross(a, b, outside));
  return [
    inside[0] + (outside[0] - inside[0]) * share,
    inside[1] + (outside[1] - inside[1]) * share,
  ];
}

/** The part of a ring inside a convex, counter-clockwise ring (Sutherland and Hodgman). */
export function clipToConvex(ring: readonly Vertex[], convex: readonly Vertex[]): Vertex[] {
  return convex.reduce<readonly Vertex[]>((subject, a, index) => {
    const b = convex[(index + 1) % convex.length] ?? a;
    return subject.flatMap((current, at): Vertex[] => {
      const previous = subject.at(at - 1) ?? current;
      const isIn = cross(a, b, current) >= 0;
      const wasIn = cross(a, b, previous) >= 0;
      if (isIn && wasIn) return [current];
      if (isIn) return [intersection(current, previous, [a, b]), current];
      return wasIn ? [intersection(previous, current, [a, b])] : [];
    });
  }, ring) as Vertex[];
}

/** Area of a ring with sign: positive where it runs counter-clockwise and y points up. */
export function signedArea(ring: readonly Vertex[]): number {
  return (
    ring.reduce((sum, [x, y], index) => {
      const [previousX, previousY] = ring.at(index - 1) ?? [x, y];
      return sum + previousX * y - x * previousY;
    }, 0) / 2
  );
}

/** The centre of gravity of a ring; of a ring without area the mean of its vertices. */
export function centroid(ring: readonly Vertex[]): Vertex {
  const area = signedArea(ring);
  if (area === 0) {
    const sum = ring.reduce<Vertex>(([sx, sy], [x, y]) => [sx + x, sy + y], [0, 0]);
    return [sum[0] / ring.length, sum[1] / ring.length];
  }
  const [x, y] = ring.reduce<Vertex>(
    ([sx, sy], vertex, index) => {
      const previous = ring.at(index - 1) ?? vertex;
      const weight = previous[0] * vertex[1] - vertex[0] * previous[1];
      return [sx + (previous[0] + vertex[0]) * weight, sy + (previous[1] + vertex[1]) * weight];
    },
    [0, 0],
  );
  return [x / (6 * area), y / (6 * area)];
}

/** Whether a position lies in the rings by the even-odd rule, so that inner rings are holes. */
export function contains(rings: readonly (readonly Vertex[])[], [x, y]: Vertex): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring.at(index - 1) ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}
