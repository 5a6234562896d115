import { clockById, type Clock } from './clocks.ts';
import type { DisclosureNotice } from '../../facts/kinds/disclosure.ts';
import type { WorkCalendar } from '../../facts/kinds/calendar.ts';
import { noticeLength, timingOf, type NoticeLength, type Timing } from './timing.ts';

/** What the public page says of a notice. */
export interface NoticeOnPage {
  /** The kind of notice alone, where the notice is for 特定群体: its title may name persons. */
  readonly title: string;
  readonly clock: Clock;
  /** Set for `max` clocks. */
  readonly timing: Timing | null;
  /** Set for `min` clocks. */
  readonly length: NoticeLength | null;
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly link: string | null;
}

/** Takes a notice; gives what may be on the web: of one for 特定群体 only where and when it hangs. */
export function noticeOnPage(
  notice: DisclosureNotice,
  calendar: WorkCalendar,
  today: string,
): NoticeOnPage {
  const clock = clockById(notice.clock);
  const open = notice.audience === '全社会';
  const { formedOn, publishedOn, place, from, to } = notice;
  const days = { formedOn, publishedOn, today };
  return {
    title: open ? notice.title : '面向特定群体的公示（内容不上网）',
    clock,
    timing: clock.kind === 'max' ? timingOf(clock, days, calendar) : null,
    length: clock.kind === 'min' ? noticeLength(clock, notice, calendar) : null,
    ...{ place, from, to },
    link: open ? notice.link : null,
  };
}
