import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';
import { placedNotices } from './notice-place.ts';

/** D-10: a notice for 特定群体 says where and when it hangs, and links to nothing. */
export const checkAudience: DataCheck = (facts) => {
  const notices = placedNotices(facts).filter(({ notice }) => notice.audience !== '全社会');
  const findings = notices.flatMap(({ where, notice: { link, place, from, to } }) => [
    ...(link === null
      ? []
      : [finding(clerkLine(where, '公开对象是特定群体，却写了网上的链接', '请删去 link'))]),
    ...(place === null || from === null || to === null
      ? [finding(clerkLine(where, '没有写明现场公示的地点和期间', '请填写 place、from、to'))]
      : []),
  ]);
  return outcomeOf(findings, { count: notices.length, what: '件面向特定群体的公告' });
};
