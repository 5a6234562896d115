import { hasStrength, type Lead } from '../../facts/kinds/strength.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { findClause } from '../policy/clause-tree.ts';
import { openingsAbove } from '../policy/openings.ts';

/**
 * 总句: the sentence over a list whose verb is that of its items (没有合法用地手续……的建设用地，可按下列
 * 情形处理：). Null where none stands over the clause, or none has a word of strength.
 */
export function leadOf(policy: Pick<Policy, 'clauses'>, anchor: string): Lead | null {
  const clause = findClause(policy, anchor);
  if (clause === undefined) return null;
  for (const { anchor: above, path, announced } of openingsAbove(policy, clause).toReversed()) {
    if (announced !== null && hasStrength(announced)) {
      return { words: announced, path, isItem: above === clause.parent };
    }
  }
  return null;
}
