import type { DataCheck } from '../facts.ts';
import { finding, outcomeOf } from '../outcome.ts';

/** D-05: a text of another government names its source and links to its page there. */
export const checkReprint: DataCheck = ({ records, policies, site, dataFolder }) => {
  const cityOf = new Map(policies.map(({ slug, city }) => [slug, city]));
  const reprints = records.filter(
    ({ kind, item }) =>
      kind === 'policy' && (site.mode === 'demo' || cityOf.get(item) !== site.hostCity),
  );
  const findings = reprints
    .filter(({ sourceOrg, sourceUrl }) => sourceOrg === null || sourceUrl === null)
    .map(({ item, title, sourceOrg }) =>
      finding(
        `${dataFolder}/disclosure/records.yaml › ${item}`,
        `转载的《${title}》没有${sourceOrg === null ? '来源机关和' : ''}原发布页面地址`,
        '请找到发布机关的原页面，登记 sourceOrg 和 sourceUrl',
      ),
    );
  return outcomeOf(findings, { count: reprints.length, what: '份转载文件' });
};
