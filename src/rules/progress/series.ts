import { absenceWords } from '../../facts/kinds/absence.ts';
import { byDay } from '../../facts/kinds/day.ts';
import type { PublishedList } from '../../facts/kinds/project.ts';
import { categoryGroupOf } from '../project/filter.ts';
import { totalsByStage, type Countable, type StageTotals } from './totals.ts';

/** The totals of one list, by stage: of all rows, and of each category and county that it names. */
export interface ProgressPoint {
  asOf: string;
  byStage: StageTotals;
  category: ReadonlyMap<string, StageTotals>;
  county: ReadonlyMap<string, StageTotals>;
}

function grouped(
  rows: readonly Countable[],
  groupOf: (row: Countable) => string,
): Map<string, StageTotals> {
  const groups = Map.groupBy(rows, groupOf);
  return new Map([...groups].map(([name, own]) => [name, totalsByStage(own)]));
}

/** Takes the lists of a city; gives one point a list, oldest first. No point is ever interpolated. */
export function progressSeries(lists: readonly PublishedList[]): ProgressPoint[] {
  return [...lists].sort(byDay(({ asOf }) => asOf)).map(({ asOf, rows }) => ({
    asOf,
    byStage: totalsByStage(rows),
    category: grouped(rows, categoryGroupOf),
    county: grouped(rows, ({ county }) => county ?? absenceWords.notStated),
  }));
}
