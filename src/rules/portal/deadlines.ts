import type { Portal } from '../../facts/portal.ts';
import { oncePerPortal } from './once.ts';
import { isInForce } from '../policy/status.ts';
import { findClause } from '../policy/clause-tree.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import {
  deadlineStates,
  noYear,
  deadlineOnDay,
  yearsOf,
  type Circumstances,
  type DeadlineState,
} from '../deadline/on-day.ts';
import { bodiesOf } from '../task/body.ts';
import { stateLabels } from '../words/deadline.ts';
import type { Choice, FilterControl } from '../words/filter.ts';
import type { ConflictFound } from '../../facts/kinds/deadline.ts';
import type { Deadline } from '../../facts/kinds/deadline.ts';
import type { Task } from '../../facts/kinds/task.ts';
import { inTimeOrder, rowIds, type OtherSide, type TrackedDeadline } from '../deadline/tracked.ts';
import { cityBySlug } from './cities.ts';
import { policyBySlug, shortName, showsText, statusOf } from './policies.ts';
import { queryFor } from './queries.ts';
import { allTasks, bodySlugs } from './tasks.ts';

interface Facts {
  readonly deadlines: readonly Deadline[];
  readonly conflicts: readonly ConflictFound[];
  readonly tracked: readonly TrackedDeadline[];
}

/** @throws DataFileError */
const facts = oncePerPortal((portal): Facts => {
  const isShown = showsText(portal);
  const deadlines = portal.registeredDeadlines.deadlines.filter(isShown);
  const conflicts = portal.registeredDeadlines.conflicts.filter(isShown);
  const found = {
    evidence: portal.evidence.filter(isShown),
    related: portal.related.filter((one) => isShown(one) && isShown({ policy: one.text })),
  };
  return { deadlines, conflicts, tracked: track(portal, deadlines, conflicts, found) };
});

function pathOf(policy: Policy, anchor: string): string {
  return findClause(policy, anchor)?.path ?? '';
}

/** Whether a task's bodies are printed for a deadline of its clause: in a note on the whole clause, or in the same words. */
function bindsDeadline(task: Task, { quote }: Deadline): boolean {
  if (task.origin === 'parsed' && task.part === 'work') return true;
  return task.quote.includes(quote) || quote.includes(task.quote);
}

/** Bodies that the record of a deadline names, else those of the tasks that the same words give. */
function bodiesBeside(portal: Portal, deadline: Deadline): readonly string[] {
  const { bodies, policy, anchor } = deadline;
  if (bodies.length > 0) return bodies;
  const tasks = allTasks(portal).filter(
    (task) => task.policy === policy && task.anchor === anchor && bindsDeadline(task, deadline),
  );
  return [...new Set(tasks.flatMap(bodiesOf))];
}

function otherSides(
  portal: Portal,
  deadline: Deadline,
  conflicts: readonly ConflictFound[],
  ids: ReadonlyMap<Deadline, string>,
): OtherSide[] {
  return conflicts
    .filter(({ sides }) => sides.includes(deadline))
    .flatMap(({ sides }) => sides.filter((side) => side !== deadline))
    .map((side) => ({
      path: pathOf(policyBySlug(portal, side.policy), side.anchor),
      time: side.time,
      rowId: ids.get(side) ?? '',
    }));
}

function track(
  portal: Portal,
  deadlines: readonly Deadline[],
  conflicts: readonly ConflictFound[],
  found: Pick<Circumstances, 'evidence' | 'related'>,
): TrackedDeadline[] {
  const ids = rowIds(deadlines);
  const slugs = bodySlugs(portal);
  return deadlines.map((deadline) => {
    const policy = policyBySlug(portal, deadline.policy);
    const { status } = statusOf(portal, policy);
    const { slug, city } = policy;
    const query = queryFor(portal, { matter: 'deadline-results', city, policy: slug });
    const bodies = bodiesBeside(portal, deadline);
    const around = { city, status, ...found, query, today: portal.day };
    return {
      onDay: deadlineOnDay(deadline, around),
      rowId: ids.get(deadline) ?? '',
      cityName: cityBySlug(portal, policy.city).name,
      policyName: shortName(policy),
      path: pathOf(policy, deadline.anchor),
      bodies,
      bodySlugs: [...new Set(bodies.flatMap((body) => slugs.get(body) ?? []))],
      otherSides: otherSides(portal, deadline, conflicts, ids),
    };
  });
}

/** All deadlines of all texts, text by text, in the order of the text. */
export function allDeadlines(portal: Portal): readonly Deadline[] {
  return facts(portal).deadlines;
}

/** All deadlines as they stand on the day of the build, in the order of the texts. */
export function trackedDeadlines(portal: Portal): readonly TrackedDeadline[] {
  return facts(portal).tracked;
}

/**
 * The next deadlines of texts that bind somebody, the nearest last day first.
 *
 * @param count at most so many
 */
export function nextDeadlines(portal: Portal, count: number): TrackedDeadline[] {
  return inTimeOrder(
    trackedDeadlines(portal).filter(
      ({ onDay: { state, status } }) =>
        (state === 'soon' || state === 'ahead') && isInForce(status),
    ),
  ).slice(0, count);
}

/** Deadlines of one state, in the order that a reader wants them. */
export interface DeadlineGroup {
  readonly state: DeadlineState;
  readonly rows: readonly TrackedDeadline[];
}

/** Deadlines by state; a state without any is left out. */
export function deadlinesByState(rows: readonly TrackedDeadline[]): DeadlineGroup[] {
  return deadlineStates
    .map((state) => ({
      state,
      rows: inTimeOrder(rows.filter(({ onDay }) => onDay.state === state)),
    }))
    .filter((group) => group.rows.length > 0);
}

/** A contradiction inside a text with the rows of both sides. */
export interface TrackedConflict {
  readonly about: string;
  readonly sides: readonly TrackedDeadline[];
}

/** Contradictions inside texts. Both sides are given, none is preferred. */
export function allConflicts(portal: Portal): TrackedConflict[] {
  const { conflicts, tracked } = facts(portal);
  return conflicts.map(({ about, sides }) => ({
    about,
    sides: sides.flatMap((side) => tracked.find(({ onDay }) => onDay.deadline === side) ?? []),
  }));
}

/** Cities that have a deadline, in the order of their texts. */
export function deadlineCities(portal: Portal): Choice[] {
  const names = new Map(facts(portal).tracked.map(({ onDay, cityName }) => [onDay.city, cityName]));
  return [...names].map(([value, label]) => ({ value, label }));
}

/** What the tracker can be narrowed to: only what some deadline has. */
export function deadlineControls(portal: Portal): FilterControl[] {
  const { tracked } = facts(portal);
  const bodies = new Set(tracked.flatMap((row) => row.bodySlugs));
  const states = new Set(tracked.map(({ onDay }) => onDay.state));
  const years = new Set(tracked.flatMap(({ onDay }) => yearsOf(onDay)));
  return [
    { name: 'city', label: '城市', choices: deadlineCities(portal) },
    {
      name: 'year',
      label: '最后一天所在的年份',
      choices: [...years]
        .toSorted()
        .map((value) => ({ value, label: value === noYear ? '没有日期' : `${value}年` })),
    },
    {
      name: 'body',
      label: '单位',
      choices: portal.bodies
        .filter(({ slug }) => bodies.has(slug))
        .map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: 'state',
      label: '状态',
      choices: deadlineStates
        .filter((state) => states.has(state))
        .map((state) => ({ value: state, label: stateLabels[state] })),
    },
  ];
}

/** Deadlines that name a kind of body. */
export function deadlinesOfBody(portal: Portal, slug: string): TrackedDeadline[] {
  return inTimeOrder(facts(portal).tracked.filter((row) => row.bodySlugs.includes(slug)));
}
