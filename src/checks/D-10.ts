import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { cannotTell, clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { placedNotices } from '../rules/disclosure/notice-place.ts';
import { checkPrivateMaterial } from './run/private-material.ts';

/** D-10: a notice for 特定群体 says where and when it hangs, and links to nothing. */
const checkAudience: DataCheck = (facts) => {
  const notices = placedNotices(facts).filter(({ notice }) => notice.audience !== '全社会');
  const findings = notices.flatMap(({ where, notice: { link, place, from, to } }) => [
    ...(link === null
      ? []
      : [finding(clerkLine(where, '公开对象是特定群体，却写了网上的链接', '请删去 link'))]),
    ...(place === null || from === null || to === null
      ? [finding(clerkLine(where, '没有写明现场公示的地点和期间', '请填写 place、from、to'))]
      : []),
  ]);
  return notices.length === 0
    ? cannotTell('本站没有登记面向特定群体的材料，不能判断有没有混入别处。', '审查人')
    : outcomeOf(findings, { count: notices.length, what: '件面向特定群体的公告' });
};

export default requirement({
  words: '面向特定群体的材料不上网，只写现场公示的地点和期间',
  sources: [{ name: '《国有土地上房屋征收与补偿条例》第十五条、第二十九条', mark: 'law' }],
  applies: ['project', 'dataset'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '登记为面向特定群体的公告有没有写明现场公示的地点和期间，它们的文字有没有出现在网站的任何文件里',
  person: null,
  tests: ['tests/browser/withheld.test.ts'],
  data: checkAudience,
  site: [{ check: checkPrivateMaterial, what: '段不上网的内容' }],
});
