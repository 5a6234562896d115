import { clockById } from '../clocks.ts';
import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, leftToPublisher, outcomeOf } from '../outcome.ts';
import { noticeLength } from '../timing.ts';
import { placedNotices } from './notice-place.ts';

/**
 * D-14: a notice is long enough. One that is over can only be told: it warns, and blocks nothing. One
 * without first or last day is judged by a person.
 */
export const checkNoticeLength: DataCheck = (facts) => {
  const measured = placedNotices(facts)
    .filter(({ notice }) => clockById(notice.clock).kind === 'min')
    .map((placed) => {
      const { notice } = placed;
      const over = notice.to !== null && notice.to < facts.today;
      return { ...placed, over, is: noticeLength(clockById(notice.clock), notice, facts.calendar) };
    });
  const tooShort = measured.filter(({ is }) => is.enough === false);
  const findings = tooShort.map(({ where, at, over, is: { clock, length, required } }) => {
    const unit = clock.period?.unit === 'workday' ? '个工作日' : '日';
    const words = `公告期间 ${length ?? 0} ${unit}，${clock.basis}要求不少于 ${required} ${unit}`;
    const remedy = over ? '期间已过，页面如实标出；请核对起止日期' : '请延长截止日期后再发布';
    return finding(clerkLine(where, words, remedy), { at, words });
  });
  const undated = measured.filter(({ is }) => is.enough === null);
  const reminders = undated.map(({ where, at }) =>
    finding(clerkLine(where, '起止日期不全', '请核实后填写 from、to'), {
      at,
      words: '公告的起止日期不全',
    }),
  );
  const outcome = outcomeOf(findings, {
    count: measured.length,
    what: '件须满最短期间的公告',
    reminders,
    open: leftToPublisher(undated.length, '起止日期不全，不能计算期间'),
  });
  return tooShort.every(({ over }) => over) ? { ...outcome, warnsOnly: true } : outcome;
};
