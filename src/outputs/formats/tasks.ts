import type { PublicTask, Task } from '../../facts/kinds/task.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { originCells, originColumns, type OriginOf } from './origin-columns.ts';

/** A task with the public fields only, in the order of the contract. */
export function publicTask(task: Task): PublicTask {
  return {
    policy: task.policy,
    anchor: task.anchor,
    title: task.title,
    leadBodies: task.leadBodies,
    supportingBodies: task.supportingBodies,
    responsibleBodies: task.responsibleBodies,
    implementingBodies: task.implementingBodies,
    due: task.due,
  };
}

/** `/data/tasks.json` */
export function tasksToJson(tasks: readonly Task[]): string {
  return toJson(tasks.map(publicTask));
}

/** `/data/tasks.csv`: the same records with the text of each; bodies of one role are separated by `；`. */
export function tasksToCsv(tasks: readonly Task[], originOf: OriginOf): string {
  const header = [
    'policy',
    'anchor',
    'title',
    'leadBodies',
    'supportingBodies',
    'responsibleBodies',
    'implementingBodies',
    'due',
    ...originColumns,
  ];
  const rows = tasks.map((task) => [
    task.policy,
    task.anchor,
    task.title,
    task.leadBodies.join('；'),
    task.supportingBodies.join('；'),
    task.responsibleBodies.join('；'),
    task.implementingBodies.join('；'),
    task.due,
    ...originCells(originOf(task.policy)),
  ]);
  return toCsv([header, ...rows]);
}
