import type { Point } from './frame.ts';

export interface Round extends Point {
  readonly radius: number;
}

/** A text's box: centre, width and height in pixels. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

interface Surface {
  readonly width: number;
  readonly height: number;
}

const air = 4;

/** Points on rings about a centre, nearest first, clockwise from the right. */
function* spiral({ x, y }: Point, step: number, reach: number): Generator<Point> {
  yield { x, y };
  for (let distance = step; distance <= reach; distance += step) {
    const count = Math.max(8, Math.round((2 * Math.PI * distance) / step / 1.5));
    for (let index = 0; index < count; index += 1) {
      const angle = (index / count) * 2 * Math.PI;
      yield { x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance };
    }
  }
}

/**
 * The free place for a circle that is nearest to where it wants to be: clear of the circles taken and
 * inside the drawing. Where there is none, the place it wants.
 */
export function freeSpot(wanted: Round, taken: readonly Round[], surface: Surface): Point {
  const { radius } = wanted;
  const margin = radius + air;
  for (const { x, y } of spiral(wanted, 5, surface.width / 2)) {
    if (x < margin || y < margin || x > surface.width - margin || y > surface.height - margin) {
      continue;
    }
    if (taken.every((other) => Math.hypot(x - other.x, y - other.y) >= margin + other.radius)) {
      return { x, y };
    }
  }
  return { x: wanted.x, y: wanted.y };
}

function clearOfRound(box: Box, { x, y, radius }: Round): boolean {
  const dx = Math.max(Math.abs(x - box.x) - box.width / 2, 0);
  const dy = Math.max(Math.abs(y - box.y) - box.height / 2, 0);
  return Math.hypot(dx, dy) >= radius + 2;
}

function clearOfBox(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) >= (a.width + b.width) / 2 + 2 ||
    Math.abs(a.y - b.y) >= (a.height + b.height) / 2 + 2
  );
}

function inside(box: Box, surface: Surface): boolean {
  return (
    box.x - box.width / 2 >= 0 &&
    box.y - box.height / 2 >= 0 &&
    box.x + box.width / 2 <= surface.width &&
    box.y + box.height / 2 <= surface.height
  );
}

export interface Obstacles {
  readonly rounds: readonly Round[];
  readonly boxes: readonly Box[];
  readonly surface: Surface;
  /** Whether the middle of a text may stand at a point; absent: anywhere. */
  readonly allows?: (point: Point) => boolean;
}

/** The nearest free place for a text within `reach` pixels; null where there is none. */
export function freeBox(wanted: Box, obstacles: Obstacles, reach: number): Box | null {
  for (const { x, y } of spiral(wanted, 6, reach)) {
    const box = { ...wanted, x, y };
    if (!inside(box, obstacles.surface) || obstacles.allows?.(box) === false) continue;
    if (!obstacles.boxes.every((other) => clearOfBox(box, other))) continue;
    if (obstacles.rounds.every((round) => clearOfRound(box, round))) return box;
  }
  return null;
}
