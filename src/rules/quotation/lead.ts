import { hasStrength, type Lead } from '../../facts/kinds/strength.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { cut } from '../../facts/quotation.ts';
import { ancestorsOf, findClause } from '../policy/clause-tree.ts';

const ofList = /(?:下列|以下|如下)/u;

/** What a text says before its list: all of it where it ends in a colon, else the sentence that announces one. */
function announces(text: string): string | null {
  const words = text.trim();
  if (/[：:]$/u.test(words)) return words;
  const sentence = words.match(/[^。]+。/gu)?.find((one) => ofList.test(one));
  if (sentence === undefined) return null;
  // What follows the announcement after a pause is left out, and shown to be.
  const [head = sentence] = /^.*?(?:下列|以下|如下)[^，,。；;]*[，,；;]?/su.exec(sentence) ?? [];
  return head === sentence || head.endsWith('。') ? sentence : `${head}${cut}`;
}

/**
 * 总句: the sentence over a list whose verb is that of its items (没有合法用地手续……的建设用地，可按下列
 * 情形处理：). Null where none stands over the clause, or none has a word of strength.
 */
export function leadOf(policy: Pick<Policy, 'clauses'>, anchor: string): Lead | null {
  const clause = findClause(policy, anchor);
  if (clause === undefined) return null;
  for (const above of ancestorsOf(policy, clause).toReversed()) {
    const words = announces(above.text);
    if (words !== null && hasStrength(words)) {
      return { words, path: above.path, isItem: above.anchor === clause.parent };
    }
  }
  return null;
}
