import { occursIn } from '../../facts/quotation.ts';
import type { ConflictFound, Deadline } from '../../facts/kinds/deadline.ts';
import type { Conflict } from '../../facts/kinds/deadline-file.ts';

type Side = Conflict['sides'][number];

/** Whether a deadline is the one that a side of a contradiction means. */
function isSide(deadline: Deadline, side: Side): boolean {
  return (
    deadline.anchor === side.anchor &&
    occursIn(deadline.quote, side.quote) &&
    (side.what === undefined || deadline.what === side.what)
  );
}

/**
 * The contradictions of one text. A side that no deadline stands on, or more than one, is a mistake
 * in the data: it is in `faults`.
 */
export function matchConflicts(
  policy: string,
  conflicts: readonly Conflict[],
  deadlines: readonly Deadline[],
): { found: ConflictFound[]; faults: string[] } {
  const faults: string[] = [];
  const found = conflicts.map(({ about, sides }) => ({
    policy,
    about,
    sides: sides.flatMap((side) => {
      const matching = deadlines.filter((deadline) => isSide(deadline, side));
      if (matching.length !== 1) {
        faults.push(
          `矛盾“${about}”：条款 ${side.anchor} 中引文为“${side.quote}”的时限有 ${matching.length} 条，应当正好一条。`,
        );
      }
      return matching;
    }),
  }));
  return { found, faults };
}
