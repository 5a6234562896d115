import { policyStatuses, type PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { isInForce } from '../policy/status.ts';
import { addDays, daysBetween, firstDay, lastDay } from './calendar.ts';
import {
  deadlineStateNames,
  type Deadline,
  type DeadlineState,
} from '../../facts/kinds/deadline.ts';
import type { Evidence, RelatedText } from '../../facts/kinds/deadline-result.ts';
import type { Query } from '../../facts/kinds/query.ts';

/** In the order of pages. */
export const deadlineStates = Object.keys(deadlineStateNames) as readonly DeadlineState[];
export type { DeadlineState };

/** Days before the last day from which a deadline counts as `soon`. */
const soonDays = 90;

/** The last day by each reading of the wording: one day, or two where it is ambiguous. */
export function lastDays(deadline: Pick<Deadline, 'by' | 'end' | 'precision'>): string[] {
  const date = deadline.by ?? deadline.end;
  if (date === null) return [];
  const last = lastDay(date);
  return deadline.precision === 'ambiguous' ? [addDays(firstDay(date), -1), last] : [last];
}

/** Stands for the year of what has no date. */
export const noYear = 'none';

/** The years in which the last day lies, by each reading of the wording. */
export function yearsOf({ lastDays: days }: Pick<DeadlineOnDay, 'lastDays'>): string[] {
  return days.length === 0 ? [noYear] : [...new Set(days.map((day) => day.slice(0, 4)))];
}

/** 时限事项: a deadline on a given day, with the standing of its text and what was found published. */
export interface DeadlineOnDay {
  readonly deadline: Deadline;
  readonly city: string;
  readonly status: PolicyStatus;
  readonly state: DeadlineState;
  /** Last day by each reading, and by each place that prints it; empty where no date is printed. */
  readonly lastDays: readonly string[];
  /** Days to the last day (by the latest reading); negative once over; null without a date, and where it counts for nobody. */
  readonly daysLeft: number | null;
  /** Until when its text is in force, where that is before the last day; else null. */
  readonly textEnds: string | null;
  /** True where the period has not begun. */
  readonly notBegun: boolean;
  readonly evidence: readonly Evidence[];
  /** Texts of this site that have to do with it; they prove nothing. */
  readonly related: readonly RelatedText[];
  /** That somebody looked for published results and found none; undefined where nobody has. */
  readonly query?: Query | undefined;
}

function stateOf(deadline: Deadline, days: readonly string[], around: Circumstances) {
  if (bindsNobody(around.status)) return 'draft';
  if (days.length > 0 && isUnsettled(around.status)) return 'unsettled';
  return stateByDate(deadline, days, around.today);
}

function stateByDate(deadline: Deadline, days: readonly string[], today: string): DeadlineState {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) {
    return deadline.recurrence === null ? 'undated' : 'recurring';
  }
  if (today > last) return 'past';
  if (today > first) return 'either';
  return daysBetween(today, last) <= soonDays ? 'soon' : 'ahead';
}

/** Whether a text binds nobody: a draft sets no time, whatever its dates. */
export function bindsNobody(status: PolicyStatus): boolean {
  return status === '征求意见稿';
}

/** Whether it is not known if a text is in force: then nobody is told to be late by it, or in time. */
function isUnsettled(status: PolicyStatus): boolean {
  return status === '效力待核';
}

/** States whose deadlines are all of texts that set no time, or of which nobody knows whether they do. */
export const uncountedStates: ReadonlySet<DeadlineState> = new Set(['unsettled', 'draft']);

/** How many deadlines come from texts in force, and how many from those of each other status. */
export interface StandingCounts {
  readonly inForce: number;
  /** In the order of the statuses; those that no deadline has are left out. */
  readonly others: readonly { readonly status: PolicyStatus; readonly count: number }[];
}

/** Counts deadlines by the standing of their texts: a draft's is no promise, an old text's may be none. */
export function countByStanding(
  deadlines: readonly Pick<DeadlineOnDay, 'status'>[],
): StandingCounts {
  const others = policyStatuses.filter((status) => !isInForce(status));
  const countOf = (one: PolicyStatus) => deadlines.filter(({ status }) => status === one).length;
  return {
    inForce: deadlines.filter(({ status }) => isInForce(status)).length,
    others: others
      .map((status) => ({ status, count: countOf(status) }))
      .filter(({ count }) => count > 0),
  };
}

/** What was recorded for a deadline: same policy, clause and wording of what is to be done. */
function recordedFor<T extends Pick<Deadline, 'policy' | 'anchor' | 'what'>>(
  deadline: Deadline,
  records: readonly T[],
): T[] {
  return records.filter(
    ({ policy, anchor, what }) =>
      policy === deadline.policy && anchor === deadline.anchor && what === deadline.what,
  );
}

/** What `deadlineOnDay` needs to know besides the deadline. */
export interface Circumstances {
  readonly city: string;
  /** Status of the text on `today`. */
  readonly status: PolicyStatus;
  /** The printed day, month or year until which the text is in force; null or left out where none is printed. */
  readonly validUntil?: string | null;
  readonly evidence: readonly Evidence[];
  readonly related: readonly RelatedText[];
  readonly query?: Query | undefined;
  /** Day of the build, in Asia/Shanghai. */
  readonly today: string;
}

/**
 * A deadline as it stands on the day `around.today`.
 *
 * @param others the other places that print the same duty: where their last day differs, it has several
 */
export function deadlineOnDay(
  deadline: Deadline,
  around: Circumstances,
  others: readonly Deadline[] = [],
): DeadlineOnDay {
  const { city, status, evidence, related, query, today, validUntil = null } = around;
  const days = [...new Set([deadline, ...others].flatMap(lastDays))].toSorted();
  const last = days.at(-1);
  const state = stateOf(deadline, days, around);
  return {
    deadline,
    city,
    status,
    state,
    lastDays: days,
    daysLeft: last === undefined || uncountedStates.has(state) ? null : daysBetween(today, last),
    textEnds:
      last !== undefined && validUntil !== null && lastDay(validUntil) < last ? validUntil : null,
    notBegun: deadline.start !== null && today < firstDay(deadline.start),
    evidence: [deadline, ...others].flatMap((one) => recordedFor(one, evidence)),
    related: [deadline, ...others].flatMap((one) => recordedFor(one, related)),
    query,
  };
}
