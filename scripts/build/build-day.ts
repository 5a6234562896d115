import { dayInShanghai } from '../../src/rules/words/date.ts';

/**
 * The day a build stands for, in Asia/Shanghai: that of SOURCE_DATE_EPOCH (seconds, as reproducible
 * builds have it) where it is set, else today. Statuses and deadlines are computed for it.
 *
 * @throws Error where SOURCE_DATE_EPOCH is not a whole number of seconds
 */
export function buildDay(epoch: string | undefined, now: Date): string {
  if (epoch !== undefined && !/^\d+$/.test(epoch)) {
    throw new Error(
      `环境变量 SOURCE_DATE_EPOCH 应为整数秒（如 1706544000），读到的是“${epoch}”。请改正或取消设置。`,
    );
  }
  const moment = epoch === undefined ? now : new Date(Number(epoch) * 1000);
  return dayInShanghai(moment);
}
