import type { Project } from '../../facts/kinds/project.ts';
import { stageGroupOf, stageGroups } from '../../facts/kinds/stage.ts';

/** Orders of the project list with their words; `id` is the list's own order. */
export const projectOrderNames = {
  id: '名单顺序',
  'area-desc': '面积从大到小',
  'area-asc': '面积从小到大',
  stage: '实施阶段（实施在前）',
  name: '名称',
} as const;
export type ProjectOrder = keyof typeof projectOrderNames;

type Sortable = Pick<Project, 'id' | 'areaMu' | 'stage' | 'name'>;

const isOrder = (text: string): text is ProjectOrder => Object.hasOwn(projectOrderNames, text);

/** Reads the order from an address; anything unknown is the list's own order. */
export function parseOrder(text: string | null): ProjectOrder {
  return text !== null && isOrder(text) ? text : 'id';
}

/** A missing area comes last in both directions: it is not small. */
function byArea(a: Sortable, b: Sortable, sign: 1 | -1): number {
  if (a.areaMu === null || b.areaMu === null) {
    return Number(a.areaMu === null) - Number(b.areaMu === null);
  }
  return sign * (a.areaMu - b.areaMu);
}

const rank = ({ stage }: Sortable): number => stageGroups.indexOf(stageGroupOf(stage));

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Gives the projects in order; equals keep the order they came in. Names are compared by code point:
 * the same in every browser.
 */
export function sortProjects<P extends Sortable>(projects: readonly P[], order: ProjectOrder): P[] {
  const compare: Readonly<Record<ProjectOrder, (a: P, b: P) => number>> = {
    id: () => 0,
    'area-desc': (a, b) => byArea(a, b, -1),
    'area-asc': (a, b) => byArea(a, b, 1),
    stage: (a, b) => rank(b) - rank(a),
    name: (a, b) => byText(a.name, b.name),
  };
  return [...projects].sort(compare[order]);
}
