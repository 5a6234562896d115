import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { itemLink } from '../rules/disclosure/record.ts';
import { formatTitle } from '../rules/words/title.ts';
import { portalFiles } from '../facts/portal-files.ts';

/** D-05: a text of another government names its source and links to its page there. */
const checkReprint: DataCheck = ({ records, policies, site, dataFolder }) => {
  const cityOf = new Map(policies.map(({ slug, city }) => [slug, city]));
  const reprints = records.filter(
    ({ kind, item }) =>
      kind === 'policy' && (site.mode === 'demo' || cityOf.get(item) !== site.hostCity),
  );
  const findings = reprints
    .filter(({ sourceOrg, sourceUrl }) => sourceOrg === null || sourceUrl === null)
    .map((record) => {
      const { item, title, sourceOrg, sourceUrl } = record;
      const missing = [
        ...(sourceOrg === null ? ([['sourceOrg', '来源机关']] as const) : []),
        ...(sourceUrl === null ? ([['sourceUrl', '原发布页面的网址']] as const) : []),
      ];
      const words = missing.map(([, word]) => word).join('和');
      const fields = missing.map(([field]) => field).join('、');
      return finding(
        clerkLine(
          `${dataFolder}/${portalFiles.records} › ${item}`,
          `转载的${formatTitle(title)}没有${words}`,
          `请找到发布机关的原页面，登记 ${fields}`,
        ),
        { at: [itemLink(record)], words: `没有${words}，读者不能到发布机关的网站核对` },
      );
    });
  return outcomeOf(findings, { count: reprints.length, what: '份转载文件' });
};

export default requirement({
  words: '转载写明来源机关并链接到原发布页面',
  sources: [
    { name: '《政府信息公开条例》第十条', mark: 'law' },
    { name: '国办发〔2017〕47号', mark: 'page' },
  ],
  applies: ['policy'],
  audience: 'reader',
  gate: 'blocks',
  demo: '收到的文本没有附发布页面地址，只能如实写明',
  examines: '每份转载有没有登记来源机关和原发布页面的网址',
  person: { judges: '登记的网址能否打开、是否为该文的原发布页面', who: '经办人员' },
  tests: [],
  data: checkReprint,
});
