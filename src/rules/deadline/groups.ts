import { deadlineStates, type DeadlineState } from './on-day.ts';
import { inTimeOrder, type TrackedDeadline } from './tracked.ts';

/** So many of a state a tracker that counts text by text shows itself. */
const rowsOfState = 20;

/** Deadlines of one state, in the order that a reader wants them. */
export interface DeadlineGroup {
  readonly state: DeadlineState;
  readonly rows: readonly TrackedDeadline[];
  /** How many others the pages of their texts hold alone. */
  readonly elsewhere: number;
}

/** Of each state the rows that a reader wants first; the others are counted, and stand with their texts. */
export function firstOfEach(groups: readonly DeadlineGroup[]): DeadlineGroup[] {
  return groups.map(({ state, rows }) => ({
    ...{ state, rows: rows.slice(0, rowsOfState) },
    elsewhere: Math.max(0, rows.length - rowsOfState),
  }));
}

/** Deadlines by state; a state without any is left out. */
export function deadlinesByState(rows: readonly TrackedDeadline[]): DeadlineGroup[] {
  return deadlineStates
    .map((state) => ({
      state,
      rows: inTimeOrder(rows.filter(({ onDay }) => onDay.state === state)),
      elsewhere: 0,
    }))
    .filter((group) => group.rows.length > 0);
}
