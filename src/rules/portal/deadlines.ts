import type { Portal } from '../../facts/portal.ts';
import { oncePerPortal } from './once.ts';
import { isInForce } from '../policy/status.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { findClause } from '../policy/clause-tree.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { deadlineOnDay, type Circumstances, type DeadlineOnDay } from '../deadline/on-day.ts';
import { bodiesInRoles } from '../task/body.ts';
import type { ConflictFound, Deadline } from '../../facts/kinds/deadline.ts';
import type { Task } from '../../facts/kinds/task.ts';
import { byDuty, deadlineIds } from '../deadline/repeat.ts';
import { inTimeOrder, type OtherSide, type TrackedDeadline } from '../deadline/tracked.ts';
import { cityBySlug } from './cities.ts';
import { policyBySlug, shortName, showsText, statusOf } from './policies.ts';
import { queryFor } from './queries.ts';
import { besideRow } from './scopes.ts';
import { bodySlugs, tasksOfPolicy } from './tasks.ts';

interface Facts {
  readonly deadlines: readonly Deadline[];
  readonly conflicts: readonly ConflictFound[];
  /** One row a duty. */
  readonly tracked: readonly TrackedDeadline[];
  /** The row of each deadline: that of its duty. */
  readonly rowOf: ReadonlyMap<Deadline, TrackedDeadline>;
}

/** @throws DataFileError */
const facts = oncePerPortal((portal): Facts => {
  const isShown = showsText(portal);
  const registered = portal.registeredDeadlines;
  const settled = new Map(
    registered.deadlines.filter(isShown).map((one) => [one, withBodies(portal, one)]),
  );
  const deadlines = [...settled.values()];
  const conflicts = registered.conflicts.filter(isShown).map((conflict) => ({
    ...conflict,
    sides: conflict.sides.map((side) => settled.get(side) ?? side),
  }));
  const found = {
    evidence: portal.evidence.filter(isShown),
    related: portal.related.filter((one) => isShown(one) && isShown({ policy: one.text })),
  };
  const tracked = track(portal, deadlines, conflicts, found);
  const rowOf = new Map(
    tracked.flatMap((row) =>
      [row.onDay.deadline, ...row.repeats.map(({ deadline }) => deadline)].map(
        (deadline) => [deadline, row] as const,
      ),
    ),
  );
  return { deadlines, conflicts, tracked, rowOf };
});

function pathOf(policy: Policy, anchor: string): string {
  return findClause(policy, anchor)?.path ?? '';
}

/** Whether a task gives its bodies different parts. */
function hasParts({ leadBodies, supportingBodies, responsibleBodies, implementingBodies }: Task) {
  const parts = [leadBodies, supportingBodies, responsibleBodies, implementingBodies];
  return parts.filter(({ length }) => length > 0).length > 1;
}

/** Notes of bodies at the clause of a deadline, which hold for all that it orders. */
function notesBeside(portal: Portal, { policy, anchor }: Deadline): Task[] {
  return tasksOfPolicy(portal, policy)
    .filter((one) => one.anchor === anchor)
    .filter(({ origin, part }) => origin === 'parsed' && part === 'work');
}

/** A deadline with the bodies that its record names, else those of the note on its clause. */
function withBodies(portal: Portal, deadline: Deadline): Deadline {
  if (deadline.bodies.length > 0) return deadline;
  const bodies = notesBeside(portal, deadline).flatMap(bodiesInRoles);
  return { ...deadline, bodies: [...new Set(bodies)] };
}

/** The task that gives just the bodies of a deadline their parts; null where none or several do. */
function rolesOf(portal: Portal, deadline: Deadline): Task | null {
  const { policy, anchor, what, bodies } = deadline;
  const same = (task: Task) => {
    const own = new Set(bodiesInRoles(task));
    return own.size === bodies.length && bodies.every((body) => own.has(body));
  };
  const named = tasksOfPolicy(portal, policy).filter(
    (one) => one.anchor === anchor && one.title === what,
  );
  const naming = new Set([...notesBeside(portal, deadline), ...named]);
  const [roles, ...others] = [...naming].filter((task) => same(task) && hasParts(task));
  return roles === undefined || others.length > 0 ? null : { ...roles, actors: [] };
}

function otherSides(
  portal: Portal,
  deadline: Deadline,
  conflicts: readonly ConflictFound[],
  addressOf: (deadline: Deadline) => string,
): OtherSide[] {
  return conflicts
    .filter(({ sides }) => sides.includes(deadline))
    .flatMap(({ sides }) => sides.filter((side) => side !== deadline))
    .map((side) => ({
      path: pathOf(policyBySlug(portal, side.policy), side.anchor),
      time: side.time,
      // A side that is the same duty has no row of its own to lead to.
      address:
        side.duty === deadline.duty ? `/policies/${side.policy}/#${side.anchor}` : addressOf(side),
    }));
}

/** With more rows than these the tracker counts text by text, and each text has a page of its own. */
const mostRows = 400;

/** The page on which a deadline of a text has its row, where there are `count` rows in all. */
function pageOf(policy: string, count: number): string {
  return count > mostRows ? `/policies/${policy}/commitments/` : '/commitments/';
}

function track(
  portal: Portal,
  deadlines: readonly Deadline[],
  conflicts: readonly ConflictFound[],
  found: Pick<Circumstances, 'evidence' | 'related'>,
): TrackedDeadline[] {
  const ids = new Map([...deadlineIds(deadlines)].map(([one, id]) => [one, `d-${id}`]));
  const slugs = bodySlugs(portal);
  const duties = byDuty(deadlines);
  const addressOf = (deadline: Deadline) =>
    `${pageOf(deadline.policy, duties.length)}#${ids.get(deadline) ?? ''}`;
  return duties.flatMap(([deadline, ...others]) => {
    if (deadline === undefined) return [];
    const policy = policyBySlug(portal, deadline.policy);
    const { status } = statusOf(portal, policy);
    const { slug, city } = policy;
    const query = queryFor(portal, { matter: 'deadline-results', city, policy: slug });
    const { bodies } = deadline;
    const { validUntil } = policy.metadata;
    const around = { city, status, validUntil, ...found, query, today: portal.day };
    return {
      onDay: deadlineOnDay(deadline, around, others),
      rowId: ids.get(deadline) ?? '',
      address: addressOf(deadline),
      cityName: cityBySlug(portal, policy.city).name,
      policyName: shortName(policy),
      path: pathOf(policy, deadline.anchor),
      ...{ bodies, roles: rolesOf(portal, deadline) },
      bodySlugs: [...new Set(bodies.flatMap((body) => slugs.get(body) ?? []))],
      beside: besideRow(portal, deadline),
      otherSides: otherSides(portal, deadline, conflicts, addressOf),
      repeats: others.map((other) => ({
        deadline: other,
        rowId: ids.get(other) ?? '',
        path: pathOf(policy, other.anchor),
      })),
    };
  });
}

/** All deadlines of all texts, text by text, in the order of the text. */
export function allDeadlines(portal: Portal): readonly Deadline[] {
  return facts(portal).deadlines;
}

/** A deadline as it stands on the day of the build, with the other places that print the same duty. */
export function deadlineOnBuildDay(portal: Portal, deadline: Deadline): DeadlineOnDay {
  const row = facts(portal).rowOf.get(deadline);
  if (row === undefined) throw new Error(`${deadline.policy} ${deadline.anchor} 没有这个时限。`);
  return row.onDay;
}

/** What has a time limit as it stands on the day of the build, one row a duty, in the order of the texts. */
export function trackedDeadlines(portal: Portal): readonly TrackedDeadline[] {
  return facts(portal).tracked;
}

/**
 * The next deadline of each text that binds somebody, the nearest last day first: one text with many
 * would hide those of all others.
 *
 * @param count at most so many
 */
export function nextDeadlines(portal: Portal, count: number): TrackedDeadline[] {
  const ahead = inTimeOrder(
    trackedDeadlines(portal).filter(
      ({ onDay: { state, status } }) =>
        (state === 'soon' || state === 'ahead') && isInForce(status),
    ),
  );
  const texts = Map.groupBy(ahead, ({ onDay }) => onDay.deadline.policy);
  return [...texts.values()].flatMap(([first]) => first ?? []).slice(0, count);
}

/** The deadlines of one text, where they have a page of their own; else none. */
export function deadlinesOfText(portal: Portal, slug: string): readonly DeadlineText[] {
  const own = tracksByText(portal) ? deadlineTexts(portal).get(slug) : undefined;
  return own === undefined ? [] : [own];
}

/** Whether the deadlines are too many for one page. */
export function tracksByText(portal: Portal): boolean {
  return trackedDeadlines(portal).length > mostRows;
}

/** A text with its deadlines, which have a page of their own where they are many in all. */
export interface DeadlineText {
  readonly slug: string;
  readonly title: string;
  readonly address: string;
  readonly cityName: string;
  readonly status: PolicyStatus;
  readonly rows: readonly TrackedDeadline[];
}

/** The texts of deadlines, each with its own of them, in their order. */
export function textsOfDeadlines(
  portal: Portal,
  deadlines: readonly TrackedDeadline[],
): readonly DeadlineText[] {
  const all = trackedDeadlines(portal).length;
  return [...Map.groupBy(deadlines, ({ onDay }) => onDay.deadline.policy)].map(([slug, rows]) => {
    const policy = policyBySlug(portal, slug);
    return {
      slug,
      title: policy.metadata.title,
      address: pageOf(slug, all),
      cityName: cityBySlug(portal, policy.city).name,
      status: statusOf(portal, policy).status,
      rows,
    };
  });
}

const deadlineTexts = oncePerPortal(
  (portal) =>
    new Map(textsOfDeadlines(portal, trackedDeadlines(portal)).map((text) => [text.slug, text])),
);

/** A side of a contradiction: its words, the number of its clause, and the row it has. */
export interface ConflictSide {
  readonly deadline: Deadline;
  readonly path: string;
  readonly row: TrackedDeadline;
}

/** A contradiction inside a text with both sides. */
export interface TrackedConflict {
  readonly about: string;
  readonly sides: readonly ConflictSide[];
}

/** Contradictions inside texts. Both sides are given, none is preferred. */
export function allConflicts(portal: Portal): TrackedConflict[] {
  const { conflicts, rowOf } = facts(portal);
  return conflicts.map(({ about, sides }) => ({
    about,
    sides: sides.flatMap((deadline) => {
      const row = rowOf.get(deadline);
      const path = pathOf(policyBySlug(portal, deadline.policy), deadline.anchor);
      return row === undefined ? [] : [{ deadline, path, row }];
    }),
  }));
}

/** Deadlines that name a kind of body. */
export function deadlinesOfBody(portal: Portal, slug: string): TrackedDeadline[] {
  return inTimeOrder(facts(portal).tracked.filter((row) => row.bodySlugs.includes(slug)));
}
