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
import { timingOf } from '../rules/disclosure/timing.ts';
import { placedNotices } from '../rules/disclosure/notice-place.ts';

/** D-13: notices with a limit of their own are held against it; without a day a person judges. */
const checkSpecialClocks: DataCheck = (facts) => {
  const { calendar, today } = facts;
  const timed = placedNotices(facts)
    .filter(({ notice }) => clockById(notice.clock).kind === 'max')
    .map((placed) => {
      const { clock, formedOn, publishedOn } = placed.notice;
      const days = { formedOn, publishedOn, today };
      return { ...placed, timing: timingOf(clockById(clock), days, calendar) };
    });
  if (timed.length === 0) {
    return cannotTell('不能判断：本站没有登记有特别时限的公告。', '公开机关');
  }
  const findings = timed
    .filter(({ timing }) => timing.state === 'late')
    .map(({ where, at, timing }) => {
      const { clock, due, publishedOn } = timing;
      const words = `按${clock.basis}应不晚于 ${due?.day ?? ''} 公开，实际 ${publishedOn ?? ''}`;
      return finding(clerkLine(where, words, '照常公开，页面标出；请核对日期'), { at, words });
    });
  const unknown = timed.filter(({ timing }) => timing.state === 'unknown');
  const unsettled = timed.filter(({ timing }) => timing.state === 'provisional').length;
  const reminders = unknown.map(({ where, at, timing }) => {
    const missing = timing.formedOn === null ? 'formedOn' : 'publishedOn';
    const words = `没有登记${timing.formedOn === null ? '形成日' : '实际公开日'}`;
    return finding(clerkLine(where, words, `请核实后填写 ${missing}`), { at, words });
  });
  return outcomeOf(findings, {
    count: timed.length,
    what: '件须按特别时限公开的公告',
    reminders,
    open: leftToPublisher(
      unknown.length + unsettled,
      '缺少日期或者应公开日是暂定的，不能判断是否按时公开',
    ),
  });
};

export default requirement({
  words: '有特别时限的按其时限公开',
  sources: [{ name: '本页“公开时限”表所列的规定', mark: 'listed' }],
  applies: ['project'],
  audience: 'reader',
  gate: 'warns',
  demo: null,
  examines: '登记的公告中有特别时限的，形成日、应公开日和实际公开日；没有登记的公告看不到',
  person: null,
  tests: [],
  data: checkSpecialClocks,
});
