import { townshipCodes } from '../place/township-code.ts';
import { totalsOf, type Totals } from '../progress/totals.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { stages } from '../../facts/kinds/stage.ts';

/** What is counted of a project. */
export type Counted = Pick<
  Project,
  'county' | 'category' | 'stage' | 'areaMu' | 'places' | 'openEnded'
>;

/** Rows and 亩 of all projects with one value of a field. */
export interface Group extends Totals {
  readonly key: string;
}

/** Every grouping adds up to `total`: each project stands in exactly one group. */
export interface Statistics {
  readonly total: Totals;
  readonly byStage: readonly Group[];
  readonly byCategory: readonly Group[];
  readonly byCounty: readonly Group[];
  /** By 9-digit code; `several` and `none` where a row lies in several townships or in none known. */
  readonly byTownship: readonly Group[];
}

/** The official words and order of groups; a group that the order does not name comes after it. */
export interface GroupOrders {
  readonly counties: readonly string[];
  readonly categories: readonly string[];
}

/** Key of rows that lie in several townships: their area is never divided among these. */
export const severalTownships = 'several';
/** Key of rows that name no township with a code. */
export const noTownship = 'none';

/**
 * Groups projects by a key. Groups that have no project are left out; those that `order` names come
 * first, in its order, the others as they are met.
 */
function groupBy<P extends Counted>(
  projects: readonly P[],
  keyOf: (project: P) => string,
  order: readonly string[],
): Group[] {
  const groups = new Map<string, P[]>(order.map((key) => [key, []]));
  for (const project of projects) {
    const key = keyOf(project);
    const group = groups.get(key);
    if (group) group.push(project);
    else groups.set(key, [project]);
  }
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([key, members]) => ({ key, ...totalsOf(members) }));
}

/**
 * The township that a project is counted in. A row that names a zone beside its township, or ends in
 * 等乡镇, lies in more than that one: `several`.
 */
export function townshipKey({ places, openEnded }: Pick<Project, 'places' | 'openEnded'>): string {
  const [code, ...others] = townshipCodes(places);
  if (code === undefined) return noTownship;
  const elsewhere = openEnded || others.length > 0 || places.some((place) => place.code === null);
  return elsewhere ? severalTownships : code;
}

/** Counts projects in rows and 亩. A missing area is counted as missing and never as 0. */
export function statisticsOf(projects: readonly Counted[], orders: GroupOrders): Statistics {
  const townships = groupBy(projects, townshipKey, []);
  const isCode = ({ key }: Group): boolean => key !== severalTownships && key !== noTownship;
  return {
    total: totalsOf(projects),
    byStage: groupBy(projects, ({ stage }) => stage, stages),
    byCategory: groupBy(projects, ({ category }) => category, orders.categories),
    byCounty: groupBy(projects, ({ county }) => county, orders.counties),
    byTownship: [
      ...townships.filter(isCode).sort((a, b) => (a.key < b.key ? -1 : 1)),
      ...townships.filter((group) => !isCode(group)),
    ],
  };
}
