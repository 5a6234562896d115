import { isListed, stageGroups, type StageGroup } from '../../facts/kinds/stage.ts';
import {
  completenessOf,
  type Completeness,
  type CompletenessSubject,
} from '../freshness/completeness.ts';
import { countyGroupOf, countyGroups } from '../project/county-group.ts';
import type { Countable, StageTotals, Totals } from './totals.ts';
import { totalsByStage, totalsOf } from './totals.ts';

/** Below so many projects a county's shares say nothing: one project more or less moves them too far. */
export const leastForShares = 20;

/** The part of a county's projects, and of their printed area, that is in one stage: 0–1. */
export interface StageShare {
  projects: number;
  /** Null where not every project of the county prints its area. */
  areaMu: number | null;
}

/** One row of 区县对照. Counties are set side by side by number and area together, never ranked. */
export interface CountyRow {
  county: string;
  all: Totals;
  byStage: StageTotals;
  /** Null for counties with fewer than `leastForShares` projects. */
  shares: Readonly<Record<StageGroup, StageShare>> | null;
  /** The newest day for which anything on the county's projects is published. */
  asOf: string | null;
  completeness: Completeness;
}

export interface CountyComparisonInput {
  /** Names of counties in the order of the city's own list. */
  counties: readonly string[];
  projects: readonly (Countable & CompletenessSubject & { asOf: string })[];
}

function sharesOf(all: Totals, byStage: StageTotals): CountyRow['shares'] {
  if (all.projects < leastForShares) return null;
  const { areaMu } = all;
  const share = ({ projects, areaMu: own }: Totals): StageShare => ({
    projects: projects / all.projects,
    areaMu: areaMu === null || all.unprinted > 0 ? null : (own ?? 0) / areaMu,
  });
  const shares = stageGroups.map((group) => [group, share(byStage[group])] as const);
  return Object.fromEntries(shares) as Record<StageGroup, StageShare>;
}

/** Takes a city's counties and projects; gives a row for each county, those without projects too, and one for projects of none. */
export function countyComparison(input: CountyComparisonInput): CountyRow[] {
  return countyGroups(input.counties, input.projects).map((county) => {
    const own = input.projects.filter((project) => countyGroupOf(project) === county);
    const rows = own.filter(isListed);
    const all = totalsOf(rows);
    const byStage = totalsByStage(own);
    return {
      county,
      all,
      byStage,
      shares: sharesOf(all, byStage),
      asOf:
        own
          .map(({ asOf }) => asOf)
          .sort()
          .at(-1) ?? null,
      completeness: completenessOf(rows),
    };
  });
}
