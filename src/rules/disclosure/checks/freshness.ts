import type { DataCheck } from '../facts.ts';
import { addMonths } from '../../freshness/freshness.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';

/** Months after which data count as ageing, and as old (湖州市实施方案 四、（三）). */
export const ageingMonths = 2;
export const oldMonths = 6;

/** How old data of `asOf` are on `today`. */
export function ageBand(asOf: string, today: string): 'fresh' | 'ageing' | 'old' {
  if (today > addMonths(asOf, oldMonths)) return 'old';
  return today > addMonths(asOf, ageingMonths) ? 'ageing' : 'fresh';
}

/**
 * D-28: how old each city's list is. Old data break nothing as long as pages say so, which the check
 * of the built site tells; the clerk is reminded of them.
 */
export const checkFreshness: DataCheck = ({ freshness, today }) => {
  const reminders = freshness.flatMap(({ city, age }) => {
    const band = ageBand(age.asOf, today);
    if (band === 'fresh') return [];
    const limit = band === 'old' ? oldMonths : ageingMonths;
    const words = `截至 ${age.asOf}，已 ${age.ageDays} 天，超过 ${limit} 个月`;
    return [
      finding(
        clerkLine(
          `${city}重点片区名单`,
          words,
          '有新名单时放入 data/sources 并运行 npm run import；没有的照常公开，页面已标出',
        ),
        { at: [{ address: '/projects/', label: `${city}重点片区名单` }], words },
      ),
    ];
  });
  return outcomeOf([], { count: freshness.length, what: '份名单', reminders });
};
