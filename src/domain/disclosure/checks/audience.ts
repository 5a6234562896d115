import type { DataCheck } from '../facts.ts';
import { finding, outcomeOf } from '../outcome.ts';

/** D-10: a notice for 特定群体 says where and when it hangs, and links to nothing. */
export const checkAudience: DataCheck = ({ byCity, dataFolder }) => {
  const notices = [...byCity].flatMap(([city, { notices }]) =>
    notices.filter(({ audience }) => audience !== '全社会').map((notice) => ({ city, notice })),
  );
  const findings = notices.flatMap(({ city, notice }) => {
    const where = `${dataFolder}/${city}/disclosure.yaml › ${notice.project} “${notice.title}”`;
    const { link, place, from, to } = notice;
    return [
      ...(link === null
        ? []
        : [finding(where, '公开对象是特定群体，却写了网上的链接', '请删去 link')]),
      ...(place === null || from === null || to === null
        ? [finding(where, '没有写明现场公示的地点和期间', '请填写 place、from、to')]
        : []),
    ];
  });
  return outcomeOf(findings, { count: notices.length, what: '件面向特定群体的公告' });
};
