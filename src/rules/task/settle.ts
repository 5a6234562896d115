import type { Deadline } from '../../facts/kinds/deadline.ts';
import type { OtherTime, TimeElsewhere } from '../../facts/kinds/deadline-file.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import {
  taskColumns,
  type Body,
  type Task,
  type TaskColumn,
  type TaskRecord,
} from '../../facts/kinds/task.ts';
import { bodiesOf } from './body.ts';
import { bodiesUnread } from './named.ts';
import { findNotes } from './notes.ts';

/** Words of which a clause with a time limit holds one. */
export const timeWords =
  /\d\s*年|年度|季度|月度|每|定期|适时|及时|[年月]底|期[间限内]|[年月日]内|以前|之前|日前/u;

/** What is known of a text besides its tasks. */
export interface AroundTasks {
  readonly deadlines: readonly Deadline[];
  readonly others: readonly OtherTime[];
  readonly elsewhere: readonly TimeElsewhere[];
  readonly records: readonly TaskRecord[];
  readonly bodies: readonly Body[];
}

/** Times that are nobody's work: the term of a text or a pilot, a figure to be reached. */
const noWork: ReadonlySet<Deadline['kind']> = new Set(['pilot', 'validity', 'target']);

/** The tasks of a clause that a time limit of it belongs to: by their titles, else by their words. */
function ownersOf({ what, quote, kind }: Deadline, tasks: readonly Task[]): readonly Task[] {
  if (kind === 'phase') return tasks;
  const titled = tasks.filter(({ title }) => title.includes(what) || what.includes(title));
  if (titled.length > 0) return titled;
  const said = tasks.find((task) => quote.includes(task.quote) || task.quote.includes(quote));
  return tasks.slice(0, 1).map((first) => said ?? first);
}

/**
 * What a time is of, where that is not the task as a whole, and whom its sentence names to do it where
 * the task names others too.
 */
function partOf({ what, kind, time, bodies }: Deadline, task: Task): string | null {
  const { title } = task;
  if (kind === 'phase' || what.includes(title) || title.replace(time, '') === what) return null;
  const alone = bodiesOf(task).every((name) => bodies.includes(name));
  return bodies.length === 0 || alone ? what : `${what}，这一句写由${bodies.join('、')}做`;
}

/** The times of one task, each with what it is of where that is but a part of the task. */
function withTimes(task: Task, own: readonly Deadline[]): Task {
  const times = [...new Set(own.map(({ time }) => time))];
  if (times.length === 0 || task.due !== null) return task;
  const parts = own.flatMap((one) => {
    const part = partOf(one, task);
    return part === null ? [] : [times.length === 1 ? part : `${one.time}：${part}`];
  });
  return { ...task, due: times.join('、'), dueOf: parts.length === 0 ? null : parts.join('；') };
}

/** The tasks of a clause with the times that the deadlines of this clause give them. */
function timed(tasks: readonly Task[], deadlines: readonly Deadline[]): Task[] {
  const times = new Map(tasks.map((task) => [task, new Set<Deadline>()]));
  const exact = deadlines.filter(({ kind }) => kind !== 'phase');
  for (const deadline of exact) {
    for (const task of ownersOf(deadline, tasks)) times.get(task)?.add(deadline);
  }
  for (const deadline of deadlines) {
    if (exact.includes(deadline)) continue;
    // A phase is the time of all its work that has none of its own as a whole.
    const open = tasks.filter((task) =>
      [...(times.get(task) ?? [])].every(
        (own) => own.kind !== 'phase' && partOf(own, task) !== null,
      ),
    );
    for (const task of ownersOf(deadline, open)) times.get(task)?.add(deadline);
  }
  const phaseFirst = (own: Iterable<Deadline>): Deadline[] =>
    [...own].sort((a, b) => Number(b.kind === 'phase') - Number(a.kind === 'phase'));
  return tasks.map((task) => withTimes(task, phaseFirst(times.get(task) ?? [])));
}

const wordsOf = ({ heading, text }: Clause): string => `${heading ?? ''}\n${text}`;

/** The words of a clause outside its notes of bodies. */
function runningWords(clause: Clause): string {
  return findNotes(clause.text).reduce(
    (text, { quote }) => text.replace(quote, '\n'),
    wordsOf(clause),
  );
}

const has = (task: Task, column: TaskColumn): boolean =>
  column === 'due' ? task.due !== null : task[column].length > 0;

/** Why the tasks of a clause lack what they lack. */
function explained(
  clause: Clause,
  tasks: readonly Task[],
  { others, records, bodies }: AroundTasks,
): Task[] {
  const own = records.filter(({ anchor }) => anchor === clause.anchor);
  const known = [...tasks.flatMap(bodiesOf), ...own.flatMap(({ mentioned }) => mentioned)];
  const isRead = bodiesUnread(runningWords(clause), known, bodies).length === 0;
  const otherTime = others.find(({ anchor }) => anchor === clause.anchor)?.words ?? null;
  const printsTime = timeWords.test(wordsOf(clause)) && otherTime === null;
  return tasks.map((task) => {
    const elsewhere = taskColumns.filter((column) => {
      if (has(task, column)) return false;
      if (column !== 'actors') return tasks.some((one) => has(one, column));
      return isRead && bodiesOf(task).length === 0 && tasks.some((one) => bodiesOf(one).length > 0);
    });
    const isSilent = (column: TaskColumn): boolean => {
      if (has(task, column) || elsewhere.includes(column)) return false;
      if (column === 'due') return !printsTime;
      if (column !== 'actors') return task.silent.includes(column);
      return isRead && task.silent.includes('actors');
    };
    return { ...task, elsewhere, otherTime, silent: taskColumns.filter(isSilent) };
  });
}

/** The times of a clause's tasks that other places of the text print: `附件2：2024年6月底`. */
function timesElsewhere(
  anchor: string,
  { elsewhere, deadlines }: AroundTasks,
  known: ReadonlyMap<string, Clause>,
): string | null {
  const places = elsewhere.filter((one) => one.anchor === anchor).flatMap((one) => one.places);
  const times = places.flatMap((place) =>
    deadlines
      .filter((one) => one.anchor === place.anchor && one.what === place.what)
      .map(({ what, time }) => `${known.get(place.anchor)?.path ?? ''}：${time}，${what}`),
  );
  return times.length === 0 ? null : times.join('；');
}

/**
 * The tasks of one text with what its other records and words say of them: their times are those of the
 * deadlines of their clauses, and 原文未载明 stands only where no body and no time is printed.
 */
export function settleTasks(
  { clauses }: Pick<Policy, 'clauses'>,
  tasks: readonly Task[],
  around: AroundTasks,
): Task[] {
  const ofClause = Map.groupBy(tasks, ({ anchor }) => anchor);
  const limits = around.deadlines.filter(({ kind }) => !noWork.has(kind));
  const known = new Map(clauses.map((clause) => [clause.anchor, clause]));
  return [...ofClause].flatMap(([anchor, own]) => {
    const clause = known.get(anchor);
    const inTime = timed(
      own,
      limits.filter((one) => one.anchor === anchor),
    );
    // What a table of work prints stands in its own columns.
    if (clause === undefined || clause.table !== null) return inTime;
    const dueElsewhere = timesElsewhere(anchor, around, known);
    return explained(clause, inTime, around).map((task) => ({ ...task, dueElsewhere }));
  });
}
