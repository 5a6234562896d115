import type { DeadlineOnDay } from './on-day.ts';
import type { LawNote } from '../../facts/kinds/law.ts';
import type { Deadline } from '../../facts/kinds/deadline.ts';
import type { Task } from '../../facts/kinds/task.ts';

/** The other side of a contradiction inside the same text. */
export interface OtherSide {
  readonly path: string;
  readonly time: string;
  /** Address of its row; of its clause where it has none of its own. */
  readonly address: string;
}

/** Another place of the text that prints the same thing to be done. */
export interface OtherPlace {
  readonly deadline: Deadline;
  readonly rowId: string;
  readonly path: string;
}

/** A deadline with the words that a row of the tracker shows. */
export interface TrackedDeadline {
  readonly onDay: DeadlineOnDay;
  /** Identity of the row on the page: `d-<policy>-<anchor>-<number within the clause>`. */
  readonly rowId: string;
  /** Address of the row. */
  readonly address: string;
  readonly cityName: string;
  /** 文号, or the title where none is printed. */
  readonly policyName: string;
  /** Printed numbers of the clause. */
  readonly path: string;
  /** Bodies named beside it; where none is, those of the tasks that the same words give. */
  readonly bodies: readonly string[];
  /** The task that names them, where it gives them different parts: nobody is to stand for what another leads. */
  readonly roles: Task | null;
  /** Slugs of the kinds of bodies named. */
  readonly bodySlugs: readonly string[];
  /** 上位法提示 and the scope of its own clause. */
  readonly beside: { readonly lawNotes: readonly LawNote[]; readonly ownScope: string | null };
  readonly otherSides: readonly OtherSide[];
  /** The other places of the text that print the same: it counts once. */
  readonly repeats: readonly OtherPlace[];
}

const latestFirst = new Set(['past', 'either']);

/** What is over, latest first; what lies ahead, nearest first; what has no date, in the texts' order. */
export function inTimeOrder(rows: readonly TrackedDeadline[]): TrackedDeadline[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [a.onDay, b.onDay];
    const order = (one.daysLeft ?? 0) - (other.daysLeft ?? 0);
    return latestFirst.has(one.state) ? -order : order;
  });
}
