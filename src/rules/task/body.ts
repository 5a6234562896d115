import type { Body, Task } from '../../facts/kinds/task.ts';

/** Slug of the kind of body that a printed name belongs to. */
export function slugByPrintedName(bodies: readonly Body[]): Map<string, string> {
  return new Map(bodies.flatMap(({ slug, printed }) => printed.map((name) => [name, slug])));
}

/** All printed names of bodies in a task, each once, those who lead first. */
export function bodiesOf(task: Task): string[] {
  return [
    ...new Set([
      ...task.leadBodies,
      ...task.supportingBodies,
      ...task.responsibleBodies,
      ...task.implementingBodies,
      ...task.actors,
    ]),
  ];
}

/** Printed names that no kind of body lists, in the order of the tasks, each once. */
export function unlistedBodies(tasks: readonly Task[], bodies: readonly Body[]): string[] {
  const known = slugByPrintedName(bodies);
  return [...new Set(tasks.flatMap(bodiesOf))].filter((name) => !known.has(name));
}

/**
 * Takes the tasks of one text in its order; gives the fragment of the address of each row: that of
 * its clause, with a number from the second task of a clause on. Permanent, as the clauses are.
 */
export function taskFragments(tasks: readonly Task[]): string[] {
  const seen = new Map<string, number>();
  return tasks.map(({ anchor }) => {
    const count = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, count);
    return count === 1 ? `t-${anchor}` : `t-${anchor}-${count}`;
  });
}
