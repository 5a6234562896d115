import { styleOf } from './captions.ts';
import { namedRank, outlineRank, type Mark } from './marks.ts';
import type { Part } from './part.ts';

/** Whether a part is a box of a plan: 专栏1. */
export const isBox = ({ mark }: Part): boolean =>
  mark?.kind === 'unnumbered' && styleOf(mark) === 'box';

/** Whether a number may count the points of a box: （一） only beside a list of its kind that stands open. */
function mayStandInBox({ kind, rank }: Mark, beside: Part | null): boolean {
  if (kind !== 'numbered' || rank <= outlineRank) return false;
  return rank >= namedRank || beside?.children.some(({ mark }) => mark?.rank === rank) === true;
}

/** Whether a number goes on a list outside the box that is open: in a box numbers begin anew. */
export function leavesBox(part: Part, mark: Mark): boolean {
  if (!isBox(part)) return false;
  const { rank, value } = mark;
  const last = part.children.findLast((child) => child.mark?.rank === rank)?.mark?.value ?? 0;
  return value !== last + 1 || !mayStandInBox(mark, part.parent);
}
