import { isListed } from '../../facts/kinds/stage.ts';
import type { Target } from '../../facts/kinds/target.ts';
import { printsNoStage, totalsByStage, totalsOf, type Countable, type Totals } from './totals.ts';

/**
 * How far a list is from a target. The three are kept apart: what is listed is not planned, and what
 * is planned or underway is not finished; only `completed` counts towards the target.
 */
export interface TargetProgress {
  target: Target;
  /** Null also where the target is of a category and the list prints none. */
  listed: number | null;
  /** True where all that is listed is `unstated`. */
  printsNoStage: boolean;
  /** Null where the list prints no stage, and where the target is in 亩 and no project of the stage prints any. */
  reserve: number | null;
  planned: number | null;
  underway: number | null;
  unstated: number | null;
  /**
   * What lists mark as completed, those included that left their list so marked: 0 where none is marked,
   * which tells nothing of what was completed. Null as the other stages are.
   */
  completed: number | null;
  /** How many of these projects are on no list any more. */
  completedLeft: number;
}

/**
 * Takes targets and the projects of the latest list (withdrawn ones are left out).
 *
 * @param left the projects that left the list as completed
 */
export function targetProgress(
  targets: readonly Target[],
  projects: readonly Countable[],
  left: readonly Countable[] = [],
): TargetProgress[] {
  const latest = projects.filter(isListed);
  const isWithoutStages = printsNoStage(latest);
  const isWithoutCategories =
    latest.length > 0 && latest.every(({ category }) => category === null);
  return targets.map((target) => {
    const ofCategory = target.category !== null;
    const isMeant = (one: Countable) => !ofCategory || one.category === target.category;
    const rows = latest.filter(isMeant);
    const gone = left.filter(isMeant);
    const isSilent = ofCategory && isWithoutCategories;
    const measure = (totals: Totals): number | null => {
      if (isSilent) return null;
      if (target.measure === 'projects') return totals.projects;
      // No project in a stage is a real nothing; projects without a printed area are not.
      return totals.projects === 0 ? 0 : totals.areaMu;
    };
    const byStage = totalsByStage(rows);
    const marked = totalsOf([...rows.filter(({ stage }) => stage === 'completed'), ...gone]);
    const ofStage = (totals: Totals) => (isWithoutStages ? null : measure(totals));
    return {
      target,
      listed: measure(totalsOf(rows)),
      printsNoStage: isWithoutStages,
      reserve: ofStage(byStage.reserve),
      planned: ofStage(byStage.planned),
      underway: ofStage(byStage.underway),
      unstated: measure(byStage.unstated),
      completed: gone.length > 0 ? measure(marked) : ofStage(marked),
      completedLeft: gone.length,
    };
  });
}
