import { listedGroups } from '../../facts/kinds/stage.ts';
import type { TargetProgress } from '../../rules/progress/target.ts';

/** A part of a bar; both lengths in percent of the drawing's width. */
interface Part {
  stage: (typeof listedGroups)[number];
  x: number;
  width: number;
}

/**
 * A target as two bars on one scale: what the list records as finished, held against the target's
 * end, and what it lists, which is not finished and therefore stands below, away from that end.
 */
export interface Bullet {
  /** Where the target ends, in percent. */
  targetX: number;
  /** Length of what is recorded as finished; null where the list marks nothing as finished. */
  completed: number | null;
  /** The listed bar by stage; empty where the list prints no value. */
  listed: Part[];
}

/** Two decimals are a tenth of a pixel at most and keep builds reproducible. */
const percent = (share: number): number => Math.round(share * 10_000) / 100;

/** Takes how far a list is from a target; gives the lengths of its two bars. */
export function bulletOf(progress: TargetProgress): Bullet {
  const { target, listed, completed } = progress;
  const most = Math.max(target.value, listed ?? 0, completed ?? 0);
  const drawn = listed === null ? [] : listedGroups;
  let before = 0;
  return {
    targetX: percent(target.value / most),
    completed: completed === null ? null : percent(completed / most),
    listed: drawn.flatMap((stage) => {
      const value = progress[stage] ?? 0;
      const part = { stage, x: percent(before / most), width: percent(value / most) };
      before += value;
      return value === 0 ? [] : [part];
    }),
  };
}
