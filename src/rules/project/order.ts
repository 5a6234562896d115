import type { Project } from '../../facts/kinds/project.ts';
import { stageGroupOf, stageGroups } from '../../facts/kinds/stage.ts';

/** Orders of the project list; `id` is the list's own order. */
const projectOrders = ['id', 'area-desc', 'area-asc', 'stage', 'county', 'name'] as const;
export type ProjectOrder = (typeof projectOrders)[number];

type Sortable = Pick<Project, 'id' | 'county' | 'areaMu' | 'stage' | 'name'>;

/** Reads the order from an address; anything unknown is the list's own order. */
export function parseOrder(text: string | null): ProjectOrder {
  return projectOrders.find((order) => order === text) ?? 'id';
}

/** A missing area comes last in both directions: it is not small. */
function byArea(a: Sortable, b: Sortable, sign: 1 | -1): number {
  if (a.areaMu === null || b.areaMu === null) {
    return Number(a.areaMu === null) - Number(b.areaMu === null);
  }
  return sign * (a.areaMu - b.areaMu);
}

const rank = ({ stage }: Sortable): number => stageGroups.indexOf(stageGroupOf(stage));

/** A project without a county comes behind all that have one. */
const countyRank = ({ county }: Sortable, counties: readonly string[]): number =>
  county === null ? counties.length : counties.indexOf(county);

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Gives the projects in order; equals keep the order they came in. `counties` says in which order the
 * city's lists name its counties. Names are compared by code point: the same in every browser.
 */
export function sortProjects<P extends Sortable>(
  projects: readonly P[],
  order: ProjectOrder,
  counties: readonly string[] = [],
): P[] {
  const compare: Readonly<Record<ProjectOrder, (a: P, b: P) => number>> = {
    id: () => 0,
    'area-desc': (a, b) => byArea(a, b, -1),
    'area-asc': (a, b) => byArea(a, b, 1),
    stage: (a, b) => rank(b) - rank(a),
    county: (a, b) => countyRank(a, counties) - countyRank(b, counties),
    name: (a, b) => byText(a.name, b.name),
  };
  return [...projects].sort(compare[order]);
}
