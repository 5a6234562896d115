import { isInForce } from '../../rules/policy/status.ts';
import { findClause } from '../../rules/policy/clause-tree.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import {
  commitmentStates,
  toCommitment,
  type Circumstances,
  type CommitmentState,
} from '../../rules/deadline/commitment.ts';
import type { ConflictFound } from '../../rules/deadline/conflict.ts';
import type { Deadline } from '../../facts/kinds/deadline.ts';
import {
  inTimeOrder,
  rowIds,
  type OtherSide,
  type TrackedCommitment,
} from '../../rules/deadline/tracked.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadDeadlines, loadEvidence, loadRelated } from '../../facts/read/deadlines.ts';
import { buildDay } from '../../site.ts';
import { cityBySlug } from './cities.ts';
import { allPolicies, policyBySlug, statusOf } from './policies.ts';
import { queryFor } from './queries.ts';
import { allBodies, allTasks, bodySlugs } from './tasks.ts';

interface Facts {
  readonly deadlines: readonly Deadline[];
  readonly conflicts: readonly ConflictFound[];
  readonly tracked: readonly TrackedCommitment[];
}

/** @throws DataFileError */
const facts = perDataFolder((data): Facts => {
  const { deadlines, conflicts } = loadDeadlines(data, allPolicies(), allTasks());
  const cities = [...new Set(allPolicies().map(({ city }) => city))];
  const evidence = loadEvidence(data, cities, deadlines);
  const related = loadRelated(data, cities, deadlines, allPolicies());
  const found = { evidence, related };
  return { deadlines, conflicts, tracked: track(deadlines, conflicts, found) };
});

/** 文号; where none is printed, the title of what a 通知 issues, or the title. */
function policyName({ metadata: { docNumber, title } }: Policy): string {
  if (docNumber !== null) return docNumber;
  const issued = /关于印发《(.+)》的通知$/u.exec(title);
  return issued?.[1] ?? title;
}

function pathOf(policy: Policy, anchor: string): string {
  return findClause(policy, anchor)?.path ?? '';
}

function otherSides(
  deadline: Deadline,
  conflicts: readonly ConflictFound[],
  ids: ReadonlyMap<Deadline, string>,
): OtherSide[] {
  return conflicts
    .filter(({ sides }) => sides.includes(deadline))
    .flatMap(({ sides }) => sides.filter((side) => side !== deadline))
    .map((side) => ({
      path: pathOf(policyBySlug(side.policy), side.anchor),
      time: side.time,
      rowId: ids.get(side) ?? '',
    }));
}

function track(
  deadlines: readonly Deadline[],
  conflicts: readonly ConflictFound[],
  found: Pick<Circumstances, 'evidence' | 'related'>,
): TrackedCommitment[] {
  const ids = rowIds(deadlines);
  const slugs = bodySlugs();
  return deadlines.map((deadline) => {
    const policy = policyBySlug(deadline.policy);
    const { status } = statusOf(policy);
    const { slug, city } = policy;
    const query = queryFor({ matter: 'deadline-results', city, policy: slug });
    const around = { city, status, ...found, query, today: buildDay };
    return {
      commitment: toCommitment(deadline, around),
      rowId: ids.get(deadline) ?? '',
      cityName: cityBySlug(policy.city).name,
      policyName: policyName(policy),
      path: pathOf(policy, deadline.anchor),
      bodySlugs: [...new Set(deadline.bodies.flatMap((body) => slugs.get(body) ?? []))],
      otherSides: otherSides(deadline, conflicts, ids),
    };
  });
}

/** All deadlines of all texts, text by text, in the order of the text. */
export function allDeadlines(): readonly Deadline[] {
  return facts().deadlines;
}

/** All commitments as they stand on the day of the build, in the order of the texts. */
export function allCommitments(): readonly TrackedCommitment[] {
  return facts().tracked;
}

/**
 * The next commitments of texts that bind somebody, the nearest last day first.
 *
 * @param count at most so many
 */
export function nextCommitments(count: number): TrackedCommitment[] {
  return inTimeOrder(
    allCommitments().filter(
      ({ commitment: { state, status } }) =>
        (state === 'soon' || state === 'ahead') && isInForce(status),
    ),
  ).slice(0, count);
}

/** Commitments of one state, in the order that a reader wants them. */
export interface CommitmentGroup {
  readonly state: CommitmentState;
  readonly rows: readonly TrackedCommitment[];
}

/** Commitments by state; a state without any is left out. */
export function commitmentsByState(rows: readonly TrackedCommitment[]): CommitmentGroup[] {
  return commitmentStates
    .map((state) => ({
      state,
      rows: inTimeOrder(rows.filter(({ commitment }) => commitment.state === state)),
    }))
    .filter((group) => group.rows.length > 0);
}

/** A contradiction inside a text with the rows of both sides. */
export interface TrackedConflict {
  readonly about: string;
  readonly sides: readonly TrackedCommitment[];
}

/** Contradictions inside texts. Both sides are given, none is preferred. */
export function allConflicts(): TrackedConflict[] {
  const { conflicts, tracked } = facts();
  return conflicts.map(({ about, sides }) => ({
    about,
    sides: sides.flatMap(
      (side) => tracked.find(({ commitment }) => commitment.deadline === side) ?? [],
    ),
  }));
}

/** A choice of the tracker's filter. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Cities that have a commitment, in the order of their texts. */
export function commitmentCities(): Choice[] {
  const names = new Map(
    facts().tracked.map(({ commitment, cityName }) => [commitment.city, cityName]),
  );
  return [...names].map(([value, label]) => ({ value, label }));
}

/** Kinds of bodies that a commitment names. */
export function commitmentBodies(): Choice[] {
  const named = new Set(facts().tracked.flatMap((row) => row.bodySlugs));
  return allBodies()
    .filter(({ slug }) => named.has(slug))
    .map(({ slug, name }) => ({ value: slug, label: name }));
}

/** Commitments that name a kind of body. */
export function commitmentsOfBody(slug: string): TrackedCommitment[] {
  return inTimeOrder(facts().tracked.filter((row) => row.bodySlugs.includes(slug)));
}
