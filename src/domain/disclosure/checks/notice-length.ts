import { clockById } from '../clocks.ts';
import type { DataCheck, DisclosureFacts } from '../facts.ts';
import type { DisclosureNotice } from '../matter.ts';
import { finding, outcomeOf } from '../outcome.ts';
import { noticeLength } from '../timing.ts';

/** Notices whose period is shorter than the rule demands, running or to come, or over. */
function tooShort(
  { byCity, calendar, today, dataFolder }: DisclosureFacts,
  which: 'open' | 'over',
): { findings: string[]; count: number } {
  const notices: { city: string; notice: DisclosureNotice }[] = [...byCity].flatMap(
    ([city, { notices }]) =>
      notices
        .filter(({ clock, to }) => {
          const over = to !== null && to < today;
          return clockById(clock).kind === 'min' && over === (which === 'over');
        })
        .map((notice) => ({ city, notice })),
  );
  const findings = notices.flatMap(({ city, notice }) => {
    const clock = clockById(notice.clock);
    const { enough, length, required } = noticeLength(clock, notice, calendar);
    if (enough !== false) return [];
    const unit = clock.period?.unit === 'workday' ? '个工作日' : '日';
    return [
      finding(
        `${dataFolder}/${city}/disclosure.yaml › ${notice.project} “${notice.title}”`,
        `公告期间 ${length ?? 0} ${unit}，${clock.basis}要求不少于 ${required} ${unit}`,
        which === 'open' ? '请延长截止日期后再发布' : '期间已过，页面如实标出；请核对起止日期',
      ),
    ];
  });
  return { findings, count: notices.length };
}

/** D-14: a notice is long enough. One that is over can only be told: it warns, and blocks nothing. */
export const checkNoticeLength: DataCheck = (facts) => {
  const open = tooShort(facts, 'open');
  const over = tooShort(facts, 'over');
  const examined = { count: open.count + over.count, what: '件有最短期间的公告' };
  const outcome = outcomeOf([...open.findings, ...over.findings], examined);
  return open.findings.length === 0 ? { ...outcome, warnsOnly: true } : outcome;
};
