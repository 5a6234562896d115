import type { Point } from './frame.ts';

/** A circle that belongs at `anchor`. Pixels. */
export interface Disc {
  readonly id: string;
  readonly anchor: Point;
  readonly radius: number;
}

export interface PlacedDisc extends Disc, Point {}

/** Two circles that still overlap, and by how many pixels. */
export interface Overlap {
  readonly ids: readonly [string, string];
  readonly by: number;
}

type MovingDisc = { -readonly [Key in keyof PlacedDisc]: PlacedDisc[Key] };

/** Air between two circles, in pixels. */
const gap = 1.5;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

function byRadius(a: Disc, b: Disc): number {
  return b.radius - a.radius || (a.id < b.id ? -1 : 1);
}

/** Circles of one anchor start on a tight spiral about it: exact copies have no way to push apart. */
function start(discs: readonly Disc[], turn: number): MovingDisc[] {
  const seen = new Map<string, number>();
  return discs.toSorted(byRadius).map((disc) => {
    const key = `${disc.anchor.x} ${disc.anchor.y}`;
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    const angle = index * goldenAngle + turn;
    const distance = Math.sqrt(index) * 2;
    const { x, y } = disc.anchor;
    return { ...disc, x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance };
  });
}

/** All pairs that could ever meet: their anchors are nearer than both radii and both moves. */
function neighbours(discs: readonly MovingDisc[], limit: number): [MovingDisc, MovingDisc][] {
  const sorted = discs.toSorted((a, b) => a.anchor.x - b.anchor.x);
  const widest = discs.reduce((most, { radius }) => Math.max(most, radius), 0);
  return sorted.flatMap((a, index) => {
    const pairs: [MovingDisc, MovingDisc][] = [];
    for (const b of sorted.slice(index + 1)) {
      if (b.anchor.x - a.anchor.x > a.radius + widest + gap + 2 * limit) break;
      const reach = a.radius + b.radius + gap + 2 * limit;
      if (Math.hypot(b.anchor.x - a.anchor.x, b.anchor.y - a.anchor.y) < reach) pairs.push([a, b]);
    }
    return pairs;
  });
}

function pushApart([a, b]: readonly [MovingDisc, MovingDisc]): number {
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  const lack = a.radius + b.radius + gap - distance;
  if (lack <= 0) return 0;
  const [ux, uy] = distance === 0 ? [1, 0] : [(b.x - a.x) / distance, (b.y - a.y) / distance];
  a.x -= (ux * lack) / 2;
  a.y -= (uy * lack) / 2;
  b.x += (ux * lack) / 2;
  b.y += (uy * lack) / 2;
  return lack;
}

/** Draws a circle back to within `limit` of its anchor. */
function hold(disc: MovingDisc, limit: number): void {
  const dx = disc.x - disc.anchor.x;
  const dy = disc.y - disc.anchor.y;
  const distance = Math.hypot(dx, dy);
  if (distance <= limit) return;
  disc.x = disc.anchor.x + (dx / distance) * limit;
  disc.y = disc.anchor.y + (dy / distance) * limit;
}

function relax(discs: MovingDisc[], pairs: [MovingDisc, MovingDisc][], limit: number): void {
  const rounds = Math.max(20, Math.min(300, Math.floor(2e6 / (pairs.length + 1))));
  for (let round = 0; round < rounds; round += 1) {
    const lack = pairs.reduce((most, pair) => Math.max(most, pushApart(pair)), 0);
    for (const disc of discs) hold(disc, limit);
    if (lack < 0.02) break;
  }
}

/** The pairs of circles that overlap, widest overlap first. */
export function overlapsOf(discs: readonly PlacedDisc[]): Overlap[] {
  return neighbours([...discs], 50)
    .map(([a, b]): Overlap => {
      const by = a.radius + b.radius - Math.hypot(b.x - a.x, b.y - a.y);
      return { ids: a.id < b.id ? [a.id, b.id] : [b.id, a.id], by };
    })
    .filter(({ by }) => by > 1e-6)
    .sort((a, b) => b.by - a.by || (a.ids.join() < b.ids.join() ? -1 : 1));
}

/**
 * Moves circles apart until none overlap, none by more than `limit` pixels from its anchor.
 * Deterministic: the order of the input does not matter. Several starting positions are tried and
 * the best is kept; where the circles do not fit within the limit, some overlap remains.
 */
export function separateDiscs(discs: readonly Disc[], limit: number): PlacedDisc[] {
  const starts = discs.length > 500 ? 1 : 8;
  let best: PlacedDisc[] = [];
  let least = Infinity;
  for (let turn = 0; turn < starts && least > 0; turn += 1) {
    const moving = start(discs, (turn / starts) * 2 * Math.PI);
    relax(moving, neighbours(moving, limit), limit);
    const lack = overlapsOf(moving).reduce((sum, { by }) => sum + by, 0);
    if (lack < least) [best, least] = [moving, lack];
  }
  return best;
}
