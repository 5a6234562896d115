import { totalsOf, type Totals } from '../progress/totals.ts';
import type { Project } from './schema.ts';

/** A whole that the project is a part of. */
export interface Surroundings {
  label: string;
  totals: Totals;
  sameStage: Totals;
}

/** The county, the category and both together: their totals, and how many share the project's stage. */
export function surroundingsOf(project: Project, all: readonly Project[]): Surroundings[] {
  const listed = all.filter((other) => other.city === project.city && other.stage !== 'withdrawn');
  const wholes = [
    { label: project.county, rows: listed.filter(({ county }) => county === project.county) },
    {
      label: project.category,
      rows: listed.filter(({ category }) => category === project.category),
    },
    {
      label: `${project.county}${project.category}`,
      rows: listed.filter(
        ({ county, category }) => county === project.county && category === project.category,
      ),
    },
  ];
  return wholes.map(({ label, rows }) => ({
    label,
    totals: totalsOf(rows),
    sameStage: totalsOf(rows.filter(({ stage }) => stage === project.stage)),
  }));
}
