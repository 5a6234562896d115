import { isListed } from '../../facts/kinds/stage.ts';
import type { Target } from '../../facts/kinds/target.ts';
import { totalsByStage, totalsOf, type Countable, type Totals } from './totals.ts';

/**
 * How far a list is from a target. The three are kept apart: what is listed is not planned, and what
 * is planned or underway is not finished; only `completed` counts towards the target.
 */
export interface TargetProgress {
  target: Target;
  listed: number | null;
  reserve: number | null;
  planned: number | null;
  underway: number | null;
  /** Null where the list marks no project at all as finished: then it says nothing of finished ones. */
  completed: number | null;
}

/** Takes targets and the projects of the latest list (withdrawn ones are left out). */
export function targetProgress(
  targets: readonly Target[],
  projects: readonly Countable[],
): TargetProgress[] {
  const saysWhatIsFinished = projects.some(({ stage }) => stage === 'completed');
  return targets.map((target) => {
    const rows = projects.filter(
      (one) => isListed(one) && (target.category === null || one.category === target.category),
    );
    const measure = (totals: Totals): number | null => {
      if (target.measure === 'projects') return totals.projects;
      // No project in a stage is a real nothing; projects without a printed area are not.
      return totals.projects === 0 ? 0 : totals.areaMu;
    };
    const byStage = totalsByStage(rows);
    return {
      target,
      listed: measure(totalsOf(rows)),
      reserve: measure(byStage.reserve),
      planned: measure(byStage.planned),
      underway: measure(byStage.underway),
      completed: saysWhatIsFinished ? measure(byStage.completed) : null,
    };
  });
}
