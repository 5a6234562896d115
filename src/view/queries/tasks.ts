import { findClause } from '../../rules/policy/clause-tree.ts';
import type { PolicyStatus } from '../../facts/kinds/policy.ts';
import type { StatusOnDay } from '../../rules/policy/status.ts';
import {
  bodiesOf,
  slugByPrintedName,
  taskFragments,
  unlistedBodies,
} from '../../rules/task/body.ts';
import { taskPartSchema, type Body, type Task, type TaskPart } from '../../facts/kinds/task.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadBodies, loadTasks } from '../../facts/read/tasks.ts';
import { cityBySlug } from './cities.ts';
import { allPolicies, policyBySlug, statusOf } from './policies.ts';

interface Facts {
  readonly tasks: readonly Task[];
  readonly bodies: readonly Body[];
}

/** @throws DataFileError */
const facts = perDataFolder((data): Facts => ({
  tasks: loadTasks(data, allPolicies()),
  bodies: loadBodies(data),
}));

/** All tasks of all texts, text by text, in the order of the text. */
export function allTasks(): readonly Task[] {
  return facts().tasks;
}

/** The tasks of one text, in its order. */
export function tasksOfPolicy(slug: string): Task[] {
  return facts().tasks.filter(({ policy }) => policy === slug);
}

/** Kinds of bodies, as `bodies.yaml` lists them. */
export function allBodies(): readonly Body[] {
  return facts().bodies;
}

/** What one kind of body has to do in one city. */
interface CityTasks {
  readonly city: string;
  /** The names that this city's texts print for it. */
  readonly names: readonly string[];
  readonly tasks: readonly Task[];
}

/** A kind of body with its tasks, city by city. */
export interface BodyTasks {
  readonly body: Body;
  readonly cities: readonly CityTasks[];
  readonly count: number;
}

function cityTasks(body: Body, city: string): CityTasks {
  const slugs = new Set(
    allPolicies().flatMap((policy) => (policy.city === city ? policy.slug : [])),
  );
  const tasks = facts().tasks.filter(
    (task) => slugs.has(task.policy) && bodiesOf(task).some((name) => body.printed.includes(name)),
  );
  const printed = new Set(tasks.flatMap(bodiesOf));
  return { city, names: body.printed.filter((name) => printed.has(name)), tasks };
}

/** Kinds of bodies that have a task in some text, those with the most tasks first. */
export function tasksByBody(): BodyTasks[] {
  const cities = [...new Set(allPolicies().map(({ city }) => city))];
  return facts()
    .bodies.map((body) => {
      const own = cities
        .map((city) => cityTasks(body, city))
        .filter(({ tasks }) => tasks.length > 0);
      return { body, cities: own, count: own.reduce((sum, { tasks }) => sum + tasks.length, 0) };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** Slug of the kind of body of each printed name. */
export function bodySlugs(): Map<string, string> {
  return slugByPrintedName(facts().bodies);
}

/** Names that the texts print and `bodies.yaml` does not list: they have no page of their own. */
export function bodiesWithoutPage(): string[] {
  return unlistedBodies(facts().tasks, facts().bodies);
}

/** Printed numbers of the clause a task stands in. */
export function taskPath({ policy, anchor }: Task): string {
  return findClause(policyBySlug(policy), anchor)?.path ?? '';
}

/** Fragment of the row of a task on the page of its text's tasks. */
export function taskFragment(task: Task): string {
  const tasks = tasksOfPolicy(task.policy);
  return taskFragments(tasks)[tasks.indexOf(task)] ?? '';
}

/** Status of a text on the day of the build, and why. */
export function policyStanding(slug: string): StatusOnDay {
  return statusOf(policyBySlug(slug));
}

/** Status, on the day of the build, of the text a task stands in. */
export function taskStatus({ policy }: Task): PolicyStatus {
  return policyStanding(policy).status;
}

/** Address of the page of a printed body; null where `bodies.yaml` does not list the name. */
export function bodyAddress(name: string): string | null {
  const slug = bodySlugs().get(name);
  return slug === undefined ? null : `/tasks/${slug}/`;
}

/** The tasks of one text by the part they stand in; a part without any is left out. */
export function tasksByPart(slug: string): { part: TaskPart; tasks: Task[] }[] {
  const tasks = tasksOfPolicy(slug);
  return taskPartSchema.options
    .map((part) => ({ part, tasks: tasks.filter((task) => task.part === part) }))
    .filter((group) => group.tasks.length > 0);
}

/** Cities that have a text, in the order of the texts. */
export function taskCities(): { slug: string; name: string }[] {
  const slugs = [...new Set(allPolicies().map(({ city }) => city))];
  return slugs.map((slug) => ({ slug, name: cityBySlug(slug).name }));
}

/** A text with the number of its tasks. */
export interface TaskDocument {
  readonly slug: string;
  readonly title: string;
  readonly cityName: string;
  readonly status: PolicyStatus;
  readonly tasks: number;
  /** Tasks beside which the text prints a leading, supporting or responsible body. */
  readonly withBodies: number;
}

/** All texts with the number of their tasks. */
export function taskDocuments(): TaskDocument[] {
  return allPolicies().map(({ slug, city, metadata }) => {
    const tasks = tasksOfPolicy(slug);
    const withBodies = tasks.filter((task) => bodiesOf({ ...task, actors: [] }).length > 0);
    return {
      slug,
      title: metadata.title,
      cityName: cityBySlug(city).name,
      status: policyStanding(slug).status,
      tasks: tasks.length,
      withBodies: withBodies.length,
    };
  });
}
