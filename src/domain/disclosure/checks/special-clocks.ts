import { clockById } from '../clocks.ts';
import type { DataCheck } from '../facts.ts';
import { finding, outcomeOf } from '../outcome.ts';
import { timingOf } from '../timing.ts';

/** D-13: notices with a limit of their own are held against it. */
export const checkSpecialClocks: DataCheck = ({ byCity, calendar, today, dataFolder }) => {
  const notices = [...byCity].flatMap(([city, { notices }]) =>
    notices
      .filter(({ clock }) => clockById(clock).kind === 'max')
      .map((notice) => ({ city, notice })),
  );
  const findings = notices.flatMap(({ city, notice }) => {
    const clock = clockById(notice.clock);
    const { formedOn, publishedOn } = notice;
    const timing = timingOf(clock, { formedOn, publishedOn, today }, calendar);
    if (timing.state !== 'late') return [];
    return [
      finding(
        `${dataFolder}/${city}/disclosure.yaml › ${notice.project} “${notice.title}”`,
        `按${clock.basis}应于 ${timing.due?.day ?? ''} 前公开，实际 ${publishedOn ?? ''}`,
        '照常公开，页面标出；请核对日期',
      ),
    ];
  });
  return outcomeOf(findings, { count: notices.length, what: '件有特别时限的公告' });
};
