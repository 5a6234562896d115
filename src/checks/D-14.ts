import { requirement } from './run/check.ts';
import { clockById } from '../rules/disclosure/clocks.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import {
  cannotTell,
  clerkLine,
  finding,
  leftToPublisher,
  outcomeOf,
} from '../rules/disclosure/outcome.ts';
import { noticeLength } from '../rules/disclosure/timing.ts';
import { placedNotices } from '../rules/disclosure/notice-place.ts';

/**
 * D-14: a notice is long enough. One that is over can only be told: it warns, and blocks nothing. One
 * without first or last day is judged by a person.
 */
const checkNoticeLength: DataCheck = (facts) => {
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
  const undated = measured.filter(({ is }) => is.length === null);
  const unsettled = measured.filter(({ is }) => is.length !== null && is.enough === null).length;
  const reminders = undated.map(({ where, at }) =>
    finding(clerkLine(where, '起止日期不全', '请核实后填写 from、to'), {
      at,
      words: '公告的起止日期不全',
    }),
  );
  // A draft was put before the public; how long is measured only of a notice that somebody registered.
  const drafts = facts.policies.filter(({ metadata }) => metadata.draft);
  const silent =
    drafts.length === 0 ? '' : `另有 ${drafts.length} 份征求意见稿，征求意见的公告没有登记。`;
  if (measured.length === 0) {
    return cannotTell(`不能判断：本站没有登记须满最短期间的公告、公示。${silent}`, '公开机关');
  }
  const open = leftToPublisher(
    undated.length + unsettled,
    '起止日期不全或者放假安排尚未公布，不能判断期间够不够',
  );
  const words = `${open?.words ?? ''}${silent}`;
  const outcome = outcomeOf(findings, {
    count: measured.length,
    what: '件须满最短期间的公告',
    reminders,
    open: words === '' ? null : { words, judge: '公开机关' },
  });
  return tooShort.every(({ over }) => over) ? { ...outcome, warnsOnly: true } : outcome;
};

export default requirement({
  words: '公告、公示、征求意见的期间不短于规定',
  sources: [
    { name: '《土地管理法实施条例》第二十六条、第二十八条', mark: 'law' },
    { name: '《国有土地上房屋征收与补偿条例》第十条', mark: 'law' },
    { name: '《重大行政决策程序暂行条例》第十五条', mark: 'law' },
  ],
  applies: ['project', 'policy'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '登记的公告、公示的起止日期和规定的最短期间；没有登记的公告看不到',
  person: null,
  tests: [],
  data: checkNoticeLength,
});
