import type { GoverningRule, Office } from '../../facts/kinds/governing.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { standsIn } from '../../facts/quotation.ts';
import type { Records } from '../../facts/records.ts';
import { danglingClauses } from '../governing/governing.ts';
import { findClause } from '../policy/clause-tree.ts';
import { placeOf, refuse } from './annotations.ts';

/**
 * The rules from projects to clauses.
 *
 * @throws DataFileError with every rule that names a clause which does not exist, or words that do not stand in it
 */
export function holdGoverningRules(
  { file, content }: Records['governingRules'],
  policies: readonly Policy[],
): readonly GoverningRule[] {
  refuse([
    ...danglingClauses(content, policies).map(
      ({ at, policy, anchor }) =>
        `${placeOf(file, at)}：${policy} 没有条款 ${anchor}，请改为存在的条款编号。`,
    ),
    ...content.flatMap((rule, at) =>
      rule.clauses.flatMap(({ anchor, words }) => {
        const policy = policies.find(({ slug }) => slug === rule.policy);
        const clause = policy && findClause(policy, anchor);
        if (clause === undefined) return [];
        return words
          .filter((quote) => !standsIn(clause, quote))
          .map(
            (quote) =>
              `${placeOf(file, at)}：“${quote}”不在 ${rule.policy} 的条款 ${anchor} 中，请按原文抄录。`,
          );
      }),
    ),
  ]);
  return content;
}

/**
 * The offices that the texts name.
 *
 * @throws DataFileError where the words do not stand in the clause, or do not name the body
 */
export function holdOffices(
  { file, content }: Records['offices'],
  policies: readonly Policy[],
): readonly Office[] {
  const faults = content.flatMap((office, at) => {
    const where = placeOf(file, at);
    const policy = policies.find(({ slug }) => slug === office.policy);
    if (policy === undefined) return [`${where}：没有政策文件 ${office.policy}。`];
    if (!office.quote.includes(office.body)) {
      return [`${where}：引文里没有“${office.body}”，请按原文抄录。`];
    }
    const clause = findClause(policy, office.anchor);
    if (clause !== undefined && standsIn(clause, office.quote)) return [];
    return [`${where}：引文不在 ${office.policy} 的条款 ${office.anchor} 中，请按原文抄录。`];
  });
  refuse(faults);
  return content;
}
