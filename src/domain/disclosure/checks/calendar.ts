import type { DataCheck } from '../facts.ts';
import { finding, outcomeOf } from '../outcome.ts';

/** D-15: the calendar reaches over the next year, so that no due day is provisional. */
export const checkCalendar: DataCheck = ({ calendar, today }) => {
  const year = Number(today.slice(0, 4));
  const wanted = [year, year + 1];
  const findings = wanted
    .filter((one) => !calendar.announced.has(one))
    .map((one) =>
      finding(
        `data/calendar.yaml › ${one}`,
        `${one} 年的放假安排还没有登记，涉及该年的应公开日标“暂定”`,
        '国务院办公厅公布后（通常在上一年 11 月），把该年改为 announced: true 并填写 off、work、notice',
      ),
    );
  return outcomeOf(findings, { count: wanted.length, what: '个年份的日历' });
};
