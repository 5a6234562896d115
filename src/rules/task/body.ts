import type { Body, Task } from '../../facts/kinds/task.ts';

/** All names under which a body has tasks: its own, and those of rows of bodies. */
export function namesOf({ printed, short }: Pick<Body, 'printed' | 'short'>): string[] {
  return [...printed, ...short];
}

/**
 * Slugs of the kinds of bodies that a printed name belongs to, in the order of the kinds: several
 * where it names several, as 各区县政府〈含甲新区、乙区管委会〉 does.
 */
export function slugsByPrintedName(bodies: readonly Body[]): Map<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const body of bodies) {
    for (const name of namesOf(body)) found.set(name, [...(found.get(name) ?? []), body.slug]);
  }
  return found;
}

/**
 * Bodies to which a task is given by a printed role (牵头单位 …), each once, those who lead first:
 * without those that its running words name, who may only review or approve a step of it.
 */
export function bodiesInRoles(task: Task): string[] {
  return [
    ...new Set([
      ...task.leadBodies,
      ...task.supportingBodies,
      ...task.responsibleBodies,
      ...task.implementingBodies,
    ]),
  ];
}

/** All printed names of bodies in a task, each once, those who lead first. */
export function bodiesOf(task: Task): string[] {
  return [...new Set([...bodiesInRoles(task), ...task.actors])];
}

/** Printed names that no kind of body lists, in the order of the tasks, each once. */
export function unlistedBodies(tasks: readonly Task[], bodies: readonly Body[]): string[] {
  const known = slugsByPrintedName(bodies);
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
