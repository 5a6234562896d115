import { totalsByStage, totalsOf, type Totals } from '../progress/totals.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { isListed, stageGroupOf, type StageGroup } from '../../facts/kinds/stage.ts';

/** A whole that the project is a part of. */
export interface Surroundings {
  label: string;
  totals: Totals;
  sameStage: Totals;
}

interface Whole {
  readonly totals: Totals;
  readonly byStage: Readonly<Record<StageGroup, Totals>>;
}

/** Totals of all wholes, summed once: a page asks for three of them thousands of times. */
export type SurroundingsIndex = ReadonlyMap<string, Whole>;

type Part = Pick<Project, 'city' | 'county' | 'category'>;

/** The county, the category and both together, each as its label and the key of its totals: those that its list prints. */
function wholesOf({ city, county, category }: Part): { label: string; key: string }[] {
  const inCounty = county === null ? [] : [{ label: county, key: `${city}|${county}|` }];
  if (category === null) return inCounty;
  const inCategory = { label: category, key: `${city}||${category}` };
  if (county === null) return [inCategory];
  return [
    ...inCounty,
    inCategory,
    { label: `${county}${category}`, key: `${city}|${county}|${category}` },
  ];
}

/** Takes all projects; gives the totals of the wholes that they make up. Withdrawn ones do not count. */
export function indexSurroundings(projects: readonly Project[]): SurroundingsIndex {
  const rows = new Map<string, Project[]>();
  for (const project of projects) {
    for (const { key } of wholesOf(project)) {
      const own = rows.get(key) ?? [];
      rows.set(key, own);
      if (isListed(project)) own.push(project);
    }
  }
  return new Map(
    [...rows].map(([key, own]) => [key, { totals: totalsOf(own), byStage: totalsByStage(own) }]),
  );
}

/** The wholes of one project: their totals, and how many share its stage. */
export function surroundingsOf(project: Project, index: SurroundingsIndex): Surroundings[] {
  return wholesOf(project).flatMap(({ label, key }) => {
    const whole = index.get(key);
    if (whole === undefined) return [];
    return [{ label, totals: whole.totals, sameStage: whole.byStage[stageGroupOf(project.stage)] }];
  });
}
