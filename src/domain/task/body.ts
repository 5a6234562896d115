import type { Body, Task } from './schema.ts';

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
