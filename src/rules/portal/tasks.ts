import type { Portal } from '../../facts/portal.ts';
import { oncePerPortal } from './once.ts';
import { findClause } from '../policy/clause-tree.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { isInForce, type StatusOnDay } from '../policy/status.ts';
import {
  bodiesOf,
  namesOf,
  slugsByPrintedName,
  taskFragments,
  unlistedBodies,
} from '../task/body.ts';
import { taskPartSchema, type Body, type Task, type TaskPart } from '../../facts/kinds/task.ts';
import { roles } from '../words/task.ts';
import type { FilterControl } from '../words/filter.ts';
import { cityBySlug } from './cities.ts';
import { allPolicies, policyBySlug, showsText, statusOf } from './policies.ts';
import { besideRow, type BesideRow } from './scopes.ts';

interface Facts {
  readonly tasks: readonly Task[];
  readonly ofText: ReadonlyMap<string, readonly Task[]>;
  readonly bodies: readonly Body[];
}

const facts = oncePerPortal((portal): Facts => {
  const tasks = portal.registeredTasks.filter(showsText(portal));
  return { tasks, ofText: Map.groupBy(tasks, ({ policy }) => policy), bodies: portal.bodies };
});

/** All tasks of all texts, text by text, in the order of the text. */
export function allTasks(portal: Portal): readonly Task[] {
  return facts(portal).tasks;
}

/** The tasks of one text, in its order. */
export function tasksOfPolicy(portal: Portal, slug: string): readonly Task[] {
  return facts(portal).ofText.get(slug) ?? [];
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

function cityTasks(portal: Portal, body: Body, city: string): CityTasks {
  const known = namesOf(body);
  const tasks = allPolicies(portal)
    .filter((policy) => policy.city === city)
    .flatMap(({ slug }) => tasksOfPolicy(portal, slug))
    .filter((task) => bodiesOf(task).some((name) => known.includes(name)));
  const printed = new Set(tasks.flatMap(bodiesOf));
  return { city, names: known.filter((name) => printed.has(name)), tasks };
}

/** Kinds of bodies that have a task in some text, those with the most tasks first. */
export const tasksByBody = oncePerPortal((portal): readonly BodyTasks[] => {
  const cities = [...new Set(allPolicies(portal).map(({ city }) => city))];
  return facts(portal)
    .bodies.map((body) => {
      const own = cities
        .map((city) => cityTasks(portal, body, city))
        .filter(({ tasks }) => tasks.length > 0);
      return { body, cities: own, count: own.reduce((sum, { tasks }) => sum + tasks.length, 0) };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
});

/** A kind of body with more tasks than these in a city is shown text by text: a text lists its own. */
const mostTasks = 200;

/** The texts in which a body has tasks, with their number; null where all tasks have room on one page. */
export function textsOfTasks(
  portal: Portal,
  tasks: readonly Task[],
): readonly { slug: string; title: string; status: PolicyStatus; count: number }[] | null {
  if (tasks.length <= mostTasks) return null;
  return [...Map.groupBy(tasks, ({ policy }) => policy)].map(([slug, own]) => {
    const { metadata } = policyBySlug(portal, slug);
    const { status } = policyStanding(portal, slug);
    return { slug, title: metadata.title, status, count: own.length };
  });
}

/** Slugs of the kinds of bodies of each printed name. */
export const bodySlugs = oncePerPortal((portal) => slugsByPrintedName(portal.bodies));

/** Names that the texts print and `bodies.yaml` does not list: they have no page of their own. */
export function bodiesWithoutPage(portal: Portal): string[] {
  return unlistedBodies(facts(portal).tasks, facts(portal).bodies);
}

/** Printed numbers of the clause a task stands in. */
export function taskPath(portal: Portal, { policy, anchor }: Task): string {
  return findClause(policyBySlug(portal, policy), anchor)?.path ?? '';
}

const fragmentsOf = oncePerPortal(
  (portal) =>
    new Map(
      [...facts(portal).ofText.values()].flatMap((tasks) =>
        taskFragments(tasks).map((fragment, at) => [tasks[at], fragment] as const),
      ),
    ),
);

/** Fragment of the row of a task on the page of its text's tasks. */
export function taskFragment(portal: Portal, task: Task): string {
  return fragmentsOf(portal).get(task) ?? '';
}

/** Status of a text on the day of the build, and why. */
export function policyStanding(portal: Portal, slug: string): StatusOnDay {
  return statusOf(portal, policyBySlug(portal, slug));
}

/** Status, on the day of the build, of the text a task stands in. */
export function taskStatus(portal: Portal, { policy }: Task): PolicyStatus {
  return policyStanding(portal, policy).status;
}

/** Address of the page of a printed body; null where `bodies.yaml` does not list the name. */
export function bodyAddress(portal: Portal, name: string): string | null {
  const slug = bodySlugs(portal).get(name)?.[0];
  return slug === undefined ? null : `/tasks/${slug}/`;
}

/** The tasks of one text by the part they stand in; a part without any is left out. */
export function tasksByPart(portal: Portal, slug: string): { part: TaskPart; tasks: Task[] }[] {
  const tasks = tasksOfPolicy(portal, slug);
  return taskPartSchema.options
    .map((part) => ({ part, tasks: tasks.filter((task) => task.part === part) }))
    .filter((group) => group.tasks.length > 0);
}

/** Cities that have a text, in the order of the texts. */
export function taskCities(
  portal: Portal,
): { slug: string; name: string; standing: PolicyStatus | null }[] {
  return [...Map.groupBy(allPolicies(portal), ({ city }) => city)].map(([slug, own]) => {
    const [first, ...others] = new Set(own.map((policy) => statusOf(portal, policy).status));
    // Tasks of a draft do not stand in one line with those of a text in force without a word.
    const apart = first !== undefined && others.length === 0 && !isInForce(first);
    return { slug, name: cityBySlug(portal, slug).name, standing: apart ? first : null };
  });
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
export function taskDocuments(portal: Portal): TaskDocument[] {
  return allPolicies(portal).map(({ slug, city, metadata }) => {
    const tasks = tasksOfPolicy(portal, slug);
    const withBodies = tasks.filter((task) => bodiesOf({ ...task, actors: [] }).length > 0);
    return {
      slug,
      title: metadata.title,
      cityName: cityBySlug(portal, city).name,
      status: policyStanding(portal, slug).status,
      tasks: tasks.length,
      withBodies: withBodies.length,
    };
  });
}

/** What the tasks of a text can be narrowed to: kinds of bodies, and how a body is named. */
export function taskControls(portal: Portal, tasks: readonly Task[]): FilterControl[] {
  const slugs = bodySlugs(portal);
  const named = new Set(tasks.flatMap(bodiesOf).flatMap((name) => slugs.get(name) ?? []));
  return [
    {
      name: 'body',
      label: '单位类别',
      choices: facts(portal)
        .bodies.filter(({ slug }) => named.has(slug))
        .map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: 'role',
      label: '原文中的角色',
      choices: roles
        .filter(([key]) => tasks.some((task) => task[key].length > 0))
        .map(([value, label]) => ({ value, label })),
    },
  ];
}

/** What a filter of tasks looks at. */
export function taskFacets(portal: Portal, task: Task): { bodies: string[]; roles: string[] } {
  const slugs = bodySlugs(portal);
  return {
    bodies: [...new Set(bodiesOf(task).flatMap((name) => slugs.get(name) ?? []))],
    roles: roles.filter(([key]) => task[key].length > 0).map(([key]) => key),
  };
}

/** A task as the table of its text shows it. */
export interface TaskRow extends Task {
  /** Printed numbers of its clause. */
  readonly path: string;
  /** Fragment of the row's address. */
  readonly fragment: string;
  /** What a filter looks at. */
  readonly facets: ReturnType<typeof taskFacets>;
  /** 上位法提示 and the scope of its own clause. */
  readonly beside: BesideRow;
  /** Addresses of the pages of its bodies, by their printed names; null where a name has none. */
  readonly addresses: Readonly<Record<string, string | null>>;
}

/** A task with all that its row shows. */
export function taskRow(portal: Portal, task: Task): TaskRow {
  return {
    ...task,
    path: taskPath(portal, task),
    fragment: taskFragment(portal, task),
    facets: taskFacets(portal, task),
    beside: besideRow(portal, task),
    addresses: Object.fromEntries(bodiesOf(task).map((name) => [name, bodyAddress(portal, name)])),
  };
}
