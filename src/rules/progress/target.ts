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
  /** Null where the list marks no project at all as finished: then it says nothing of finished ones. */
  completed: number | null;
}

/** Takes targets and the projects of the latest list (withdrawn ones are left out). */
export function targetProgress(
  targets: readonly Target[],
  projects: readonly Countable[],
): TargetProgress[] {
  const saysWhatIsFinished = projects.some(({ stage }) => stage === 'completed');
  const latest = projects.filter(isListed);
  const isWithoutStages = printsNoStage(latest);
  const isWithoutCategories =
    latest.length > 0 && latest.every(({ category }) => category === null);
  return targets.map((target) => {
    const ofCategory = target.category !== null;
    const rows = latest.filter((one) => !ofCategory || one.category === target.category);
    const isSilent = ofCategory && isWithoutCategories;
    const measure = (totals: Totals): number | null => {
      if (isSilent) return null;
      if (target.measure === 'projects') return totals.projects;
      // No project in a stage is a real nothing; projects without a printed area are not.
      return totals.projects === 0 ? 0 : totals.areaMu;
    };
    const byStage = totalsByStage(rows);
    const ofStage = (totals: Totals) => (isWithoutStages ? null : measure(totals));
    return {
      target,
      listed: measure(totalsOf(rows)),
      printsNoStage: isWithoutStages,
      reserve: ofStage(byStage.reserve),
      planned: ofStage(byStage.planned),
      underway: ofStage(byStage.underway),
      unstated: measure(byStage.unstated),
      completed: saysWhatIsFinished ? measure(byStage.completed) : null,
    };
  });
}
