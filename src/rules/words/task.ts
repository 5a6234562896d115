import { titlesOf } from '../../facts/kinds/kind.ts';
import {
  actorsTitle,
  publicTaskSchema,
  type Task,
  type TaskColumn,
} from '../../facts/kinds/task.ts';
import { absenceInTask } from '../absence.ts';
import { absenceWords } from './missing.ts';

const words = titlesOf(publicTaskSchema);

/** Roles of bodies in a task, in the order of the public data, as the texts call them. */
export const roles = [
  ['leadBodies', words.leadBodies],
  ['supportingBodies', words.supportingBodies],
  ['responsibleBodies', words.responsibleBodies],
  ['implementingBodies', words.implementingBodies],
  ['actors', actorsTitle],
] as const satisfies readonly (readonly [TaskColumn, string])[];

/**
 * What stands where a task has no body in a role, or no time: why there is none, or that another task of
 * the same clause has it. A subject of the sentence is not asked for where the text gives roles.
 */
export function absentIn(task: Task, column: TaskColumn): string {
  const { dueElsewhere = null } = task;
  if (column === 'due' && dueElsewhere !== null) return `本条未写（${dueElsewhere}）`;
  if (task.elsewhere?.includes(column) === true) return '见本条其他项';
  const reason = absenceInTask(task, column);
  const { otherTime = null } = task;
  return reason === 'notStated' && column === 'due' && otherTime !== null
    ? `${absenceWords.notStated}（“${otherTime}”不是任务的时限）`
    : absenceWords[reason];
}

/** The roles that `names` (printed names of one body) have in a task: `牵头单位、责任单位`. */
export function formatRoles(task: Task, names: readonly string[]): string {
  return roles
    .filter(([key]) => task[key].some((name) => names.includes(name)))
    .map(([key, label]) =>
      key === 'leadBodies' && task.leadByRule ? `${label}（按原文“列第一位的为牵头单位”）` : label,
    )
    .join('、');
}

/** The time of a task with what it is of, as printed and in our words; why there is none where it has none. */
export function formatDue(task: Task): string {
  const { due, dueOf = null, dueElsewhere = null } = task;
  if (due === null) return absentIn(task, 'due');
  const notes = [dueOf, dueElsewhere === null ? null : `别处另写：${dueElsewhere}`];
  const told = notes.filter((note) => note !== null).join('；');
  return told === '' ? due : `${due}（${told}）`;
}
