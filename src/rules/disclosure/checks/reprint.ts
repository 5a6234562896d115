import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';
import { itemLink } from '../record.ts';

/** D-05: a text of another government names its source and links to its page there. */
export const checkReprint: DataCheck = ({ records, policies, site, dataFolder }) => {
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
          `${dataFolder}/disclosure/records.yaml › ${item}`,
          `转载的《${title}》没有${words}`,
          `请找到发布机关的原页面，登记 ${fields}`,
        ),
        { at: [itemLink(record)], words: `没有${words}，读者不能到发布机关的网站核对` },
      );
    });
  return outcomeOf(findings, { count: reprints.length, what: '份转载文件' });
};
