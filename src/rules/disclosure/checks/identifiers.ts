import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';

/** D-03: every number of a document stands in its own text; none was made up. */
export const checkIdentifiers: DataCheck = ({ policies, dataFolder }) => {
  const numbered = policies.filter(({ metadata }) => metadata.docNumber !== null);
  const findings = numbered
    .filter(({ metadata: { docNumber }, clauses }) =>
      clauses.every(({ text, heading }) => !`${heading ?? ''}${text}`.includes(docNumber ?? '')),
    )
    .map(({ slug, city, metadata }) =>
      finding(
        clerkLine(
          `${dataFolder}/${city}/policies/${slug}/policy.json › metadata.docNumber`,
          `文号“${metadata.docNumber ?? ''}”在原文中找不到`,
          '请改为 null（页面写“原文未载明”），或重新导入原件',
        ),
      ),
    );
  const links = numbered.map(({ slug, metadata }) => ({
    address: `/policies/${slug}/`,
    label: metadata.docNumber ?? '',
  }));
  return outcomeOf(findings, { count: numbered.length, what: '个文号', links });
};
