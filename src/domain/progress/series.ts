import type { Snapshot } from '../project/schema.ts';
import type { Stage } from '../project/stage.ts';
import { totalsBy, totalsByStage, totalsOf, type Totals } from './totals.ts';

/** The totals of one list. */
export interface ProgressPoint {
  asOf: string;
  title: string;
  all: Totals;
  byStage: Record<Stage, Totals>;
  byCategory: Map<string, Totals>;
  byCounty: Map<string, Totals>;
}

/** Takes the lists of a city; gives one point a list, oldest first. No point is ever interpolated. */
export function progressSeries(snapshots: readonly Snapshot[]): ProgressPoint[] {
  return [...snapshots]
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .map(({ asOf, title, rows }) => ({
      asOf,
      title,
      all: totalsOf(rows),
      byStage: totalsByStage(rows),
      byCategory: totalsBy(rows, ({ category }) => category),
      byCounty: totalsBy(rows, ({ county }) => county),
    }));
}
