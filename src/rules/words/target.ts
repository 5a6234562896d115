import type { TargetProgress } from '../progress/target.ts';
import { formatDate } from './date.ts';
import { absenceWords, notStated } from './missing.ts';
import { formatNumber } from './number.ts';

/** Unit of a target by what it measures. */
export const targetUnits = { areaMu: '亩', projects: '个' } as const;
const comparators = { atLeast: '以上', equal: '' } as const;

/** `20,000 亩以上`. */
export function formatTargetValue({
  measure,
  comparator,
  value,
}: TargetProgress['target']): string {
  return `${formatNumber(value)} ${targetUnits[measure]}${comparators[comparator]}`;
}

/** Beside what a list marks as completed where it marks nothing: a list of rows counts no work done. */
export const actuallyCompleted = `实际完成多少${absenceWords.notHeld}`;

/** What lists mark as completed, with its unit: the same words for one list and for several. */
export function formatMarked(amount: string, isNone: boolean): string {
  return `名单标为“已完成”的 ${amount}${isNone ? `，${actuallyCompleted}` : ''}`;
}

function finished({ target, completed, completedLeft, printsNoStage }: TargetProgress): string {
  const unit = targetUnits[target.measure];
  if (completed === null) {
    const why = printsNoStage ? '名单没有印实施阶段，' : '';
    return `${why}${formatMarked(notStated, true)}`;
  }
  const left =
    completedLeft === 0 ? '' : `（其中 ${formatNumber(completedLeft)} 个片区此后不再列入）`;
  return `${formatMarked(`${formatNumber(completed)} ${unit}`, completed === 0)}${left}`;
}

/**
 * Why no difference is told: nobody recorded that list and target speak of the same (`reading` of a target
 * tells a category alone), and a whole city's target is not missed by the rows of a list of key areas.
 */
const noDifference = `名单与目标的范围是否相同${absenceWords.notRead}，不算差额`;

/**
 * How far a list is from a target, a line each for what is wanted, what is listed and what is finished,
 * and last what they do not tell: `文件目标 20,000 亩以上（到2027年）`, `名单列入 23,743 亩`, …
 */
export function targetLines(progress: TargetProgress): string[] {
  const { target, listed } = progress;
  const inList =
    listed === null ? notStated : `${formatNumber(listed)} ${targetUnits[target.measure]}`;
  const wanted = `文件目标 ${formatTargetValue(target)}（到${formatDate(target.by)}）`;
  return [wanted, `名单列入 ${inList}`, finished(progress), noDifference];
}
