import type { Absence, AbsentField } from '../facts/kinds/absence.ts';
import type { Deadline } from '../facts/kinds/deadline.ts';
import type { Parameter } from '../facts/kinds/parameter.ts';
import type { PolicyMetadata } from '../facts/kinds/policy.ts';
import type { Project } from '../facts/kinds/project.ts';
import { taskColumns, type Task, type TaskColumn } from '../facts/kinds/task.ts';
import { tellsSince } from './policy/running-terms.ts';

// Why fields of public records have no value, where it can be for one of several reasons: the same
// reasons as pages tell.

function told(reasons: Readonly<Record<string, Absence | null>>): AbsentField[] {
  return Object.entries(reasons).flatMap(([field, reason]) =>
    reason === null ? [] : [{ field, reason }],
  );
}

const roles = taskColumns.filter((column) => column !== 'actors' && column !== 'due');

/** Why a task lacks a body in a role, or a time. A subject is not asked for where the text gives roles. */
export function absenceInTask(task: Task, column: TaskColumn): Absence {
  // Another place of the text prints it, or the clause gives it to another of its tasks: it may well have one.
  const isElsewhere = column === 'due' && (task.dueElsewhere ?? null) !== null;
  if (isElsewhere || task.elsewhere?.includes(column) === true) return 'notStated';
  if (!task.silent.includes(column)) return 'notRead';
  const hasRole = roles.some((role) => task[role].length > 0);
  return column === 'actors' && hasRole ? 'notApplicable' : 'notStated';
}

/** What a task lacks, and why. */
export function absentInTask(task: Task): AbsentField[] {
  const lacks = (column: TaskColumn) =>
    column === 'due' ? task.due === null : task[column].length === 0;
  return taskColumns
    .filter(lacks)
    .map((column) => ({ field: column, reason: absenceInTask(task, column) }));
}

/** Why no body stands beside a time limit: the term of a text or a pilot is nobody's work. */
export function absenceOfBodies({
  kind,
  bodiesRead,
}: Pick<Deadline, 'kind' | 'bodiesRead'>): Absence {
  if (kind === 'validity' || kind === 'pilot') return 'notApplicable';
  return bodiesRead ? 'notStated' : 'notRead';
}

/**
 * What a deadline lacks, and why. A time is a last day, a period or a rhythm: what belongs to the others
 * does not apply; what its own would have and the original does not print is not stated.
 */
export function absentInDeadline(deadline: Deadline): AbsentField[] {
  const { by, start, end, recurrence, precision, bodies, kind, quote } = deadline;
  const isPeriod = start !== null || end !== null;
  const isDated = by !== null || isPeriod;
  const otherwise = (applies: boolean): Absence =>
    applies && recurrence === null ? 'notStated' : 'notApplicable';
  // 自印发之日起 is a beginning without a date; a length (实施期限为4年) may stand beside its own period.
  const hasStart = by === null && !tellsSince(quote);
  const isLength = precision === 'duration' && kind === 'pilot' && /\d{4}年/u.test(quote);
  return told({
    by: by === null ? otherwise(!isPeriod && !isLength) : null,
    start: start === null ? otherwise(hasStart && !isLength) : null,
    end: end === null ? otherwise(by === null && !isLength) : null,
    inclusive:
      precision === 'ambiguous'
        ? 'notStated'
        : by === null && end === null
          ? 'notApplicable'
          : null,
    lastDays: by === null && end === null ? otherwise(!isDated) : null,
    bodies: bodies.length === 0 ? absenceOfBodies(deadline) : null,
  });
}

/** Why a parameter has no figure: it is a day, or the original prints none. */
export function absentInParameter({ value }: Pick<Parameter, 'value'>): AbsentField[] {
  if (typeof value === 'number') return [];
  return [{ field: 'value', reason: value === null ? 'notStated' : 'notApplicable' }];
}

/**
 * Why a text has no days of effect: a draft has none, another prints none; one that begins in running
 * words (自公布之日起) says when, without a date.
 *
 * @param tells whether it does
 */
export function absentInPolicy(
  {
    draft,
    effectiveFrom,
    validUntil,
  }: Pick<PolicyMetadata, 'draft' | 'effectiveFrom' | 'validUntil'>,
  tells: boolean,
): AbsentField[] {
  const reason = draft ? 'notApplicable' : 'notStated';
  const ofStart = tells ? 'notApplicable' : reason;
  return told({
    effectiveFrom: effectiveFrom === null ? ofStart : null,
    validUntil: validUntil === null ? reason : null,
  });
}

/** Why a project has no point: it lies in several places, or its one place has no point here. */
export function absentInProject({
  position,
  places,
  openEnded,
}: Pick<Project, 'position' | 'places' | 'openEnded'>): AbsentField[] {
  if (position !== null) return [];
  const several = places.length > 1 || openEnded;
  return [{ field: 'position', reason: several ? 'notApplicable' : 'notHeld' }];
}
