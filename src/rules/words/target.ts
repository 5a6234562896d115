import type { TargetProgress } from '../progress/target.ts';
import { formatDate } from './date.ts';
import { notStated } from './missing.ts';
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

function finished({ target, completed, printsNoStage }: TargetProgress): string {
  const unit = targetUnits[target.measure];
  // A list that tells nothing of the stages before tells nothing of the last.
  if (completed === null && printsNoStage) return `完成多少，名单没有写（${notStated}）`;
  if (completed === null) return '名单没有标为“已完成”的片区，完成多少本站未收录';
  const gap = target.value - completed;
  const distance = gap > 0 ? `比目标值少 ${formatNumber(gap)} ${unit}` : '不少于目标值';
  return `名单标为“已完成”的 ${formatNumber(completed)} ${unit}，${distance}`;
}

/**
 * How far a list is from a target, in one sentence that never mixes what is listed, what is wanted
 * and what is finished: `文件目标 20,000 亩以上（到2027年）；名单列入 23,743 亩；名单没有标为…`
 */
export function formatTargetDistance(progress: TargetProgress): string {
  const { target, listed } = progress;
  const inList =
    listed === null ? notStated : `${formatNumber(listed)} ${targetUnits[target.measure]}`;
  const wanted = `文件目标 ${formatTargetValue(target)}（到${formatDate(target.by)}）`;
  return `${wanted}；名单列入 ${inList}；${finished(progress)}。`;
}
