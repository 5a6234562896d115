import type { Countable, Totals } from './totals.ts';
import { totalsByStage, totalsOf } from './totals.ts';
import type { Stage } from '../../facts/kinds/stage.ts';
import {
  completenessOf,
  type Completeness,
  type CompletenessSubject,
} from '../freshness/completeness.ts';

/** Promises of a county that have come due, and those of them with a published result. */
export interface PromiseCount {
  due: number;
  kept: number;
}

/** One row of 区县比拼. Areas and tasks differ between counties: shares are shown, never a rank. */
export interface CountyRow {
  county: string;
  all: Totals;
  byStage: Record<Stage, Totals>;
  /**
   * Share of the county's projects in each stage, 0–1; withdrawn ones are not counted. Null for
   * `completed` where no county of the city has a finished project: then the lists say nothing of it.
   */
  shares:
    (Record<'reserve' | 'planned' | 'underway', number> & { completed: number | null }) | null;
  /** The newest day for which anything on the county's projects is published. */
  asOf: string | null;
  completeness: Completeness;
  /** Null where nothing is recorded about promises: not the same as none kept. */
  promises: PromiseCount | null;
}

export interface CountyComparisonInput {
  /** Names of counties in the order of the city's own list. */
  counties: readonly string[];
  projects: readonly (Countable & CompletenessSubject & { asOf: string })[];
  promises: ReadonlyMap<string, PromiseCount>;
}

/** Takes a city's counties and projects; gives a row for each county, those without projects too. */
export function countyComparison(input: CountyComparisonInput): CountyRow[] {
  const saysWhatIsFinished = input.projects.some(({ stage }) => stage === 'completed');
  return input.counties.map((county) => {
    const all = input.projects.filter((project) => project.county === county);
    const rows = all.filter(({ stage }) => stage !== 'withdrawn');
    const byStage = totalsByStage(all);
    const share = (stage: Stage) => byStage[stage].projects / rows.length;
    return {
      county,
      all: totalsOf(rows),
      byStage,
      shares:
        rows.length === 0
          ? null
          : {
              reserve: share('reserve'),
              planned: share('planned'),
              underway: share('underway'),
              completed: saysWhatIsFinished ? share('completed') : null,
            },
      asOf: all.reduce<string | null>(
        (latest, { asOf }) => (latest === null || asOf > latest ? asOf : latest),
        null,
      ),
      completeness: completenessOf(rows),
      promises: input.promises.get(county) ?? null,
    };
  });
}
