import type { Vertex } from './polygon.ts';

function distanceToSegment([x, y]: Vertex, [ax, ay]: Vertex, [bx, by]: Vertex): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / squared;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** The distance from a position to the nearest edge of closed rings. */
export function distanceToRings(rings: readonly (readonly Vertex[])[], position: Vertex): number {
  const distances = rings.flatMap((ring) =>
    ring.map((vertex, index) => distanceToSegment(position, ring.at(index - 1) ?? vertex, vertex)),
  );
  return distances.reduce((least, distance) => Math.min(least, distance), Infinity);
}

/**
 * Leaves out vertices of a line so that none left out is farther than `tolerance` from what remains
 * (Douglas and Peucker). The ends stay. Gives the indexes of the vertices kept.
 */
export function keptVertices(line: readonly Vertex[], tolerance: number): number[] {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [farthest, most] = [-1, tolerance];
    for (let index = from + 1; index < to; index += 1) {
      const [vertex, start, end] = [line[index], line[from], line[to]];
      if (!vertex || !start || !end) continue;
      const distance = distanceToSegment(vertex, start, end);
      if (distance > most) [farthest, most] = [index, distance];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return [...kept].sort((a, b) => a - b);
}
