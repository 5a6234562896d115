import type { Policy } from '../../facts/kinds/policy.ts';
import { headingAbove } from '../policy/clause-tree.ts';
import { noStrength, type Strength } from '../../facts/kinds/strength.ts';

const bindingWords: ReadonlySet<Strength> = new Set([
  ...(['必须', '应当', '应', '要', '不得', '严禁'] as const),
  ...(['允许', '可以', '可'] as const),
]);

/** What a text will do or wishes for, and has not done; what it turns to first, which shuts nothing else out. */
const plans =
  /^(?:逐步|加快|积极|进一步|全面)?(?:探索|鼓励|支持|研究|推行|推进|推动|引导|力争|优化|完善|健全|建立健全|建立完善|制定|出台|修订|明确|拓展|拓宽|强化|合理(?:制定|确定)|以[^，,]{1,60}为重点[，,])/u;
/** What sets a limit or frees from a duty, whatever verb its sentence begins with. */
const limits = /不(?:低于|少于|高于|超过|增收|再|计入|受|得)|免征/u;
const binds = /必须|应当|不得|严禁|允许|可以|[，,；;。：:）)均也](?:应|要|须|可)(?!持续|行|靠|能)/u;

function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\s/gu, '')
    .split(/[。；;]/u)
    .map((sentence) => sentence.replace(/^[…“”，,]+/u, ''))
    .filter((sentence) => sentence !== '');
}

/**
 * Whether a quoted sentence rules something by itself (可 and 允许 as well as 应当 and 不得), as against
 * one that explores, encourages or announces a rule. Its strength is the word of the sentence itself.
 */
export function bindsItself({
  quote,
  strength,
}: {
  readonly quote: string;
  readonly strength: Strength;
}): boolean {
  if (strength !== noStrength) return bindingWords.has(strength);
  return sentencesOf(quote).some((sentence) => limits.test(sentence) || !plans.test(sentence));
}

/** The same of a clause that nobody has quoted: whether any of its sentences rules something. */
export function holdsBindingSentence(text: string): boolean {
  return sentencesOf(text).some(
    (sentence) => binds.test(sentence) || limits.test(sentence) || !plans.test(sentence),
  );
}

/**
 * The nearest heading over a clause, its own first, that says it explores (探索完善土地供应方式): it is
 * shown beside what is quoted, for the strength of a sentence is its own word. Null where there is none.
 */
export function exploringHeading(
  { clauses }: Pick<Policy, 'clauses'>,
  anchor: string,
): string | null {
  return headingAbove({ clauses }, anchor, /探索/u);
}
