import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import { cut } from '../../facts/quotation.ts';
import { ancestorsOf } from './clause-tree.ts';

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

/** The opening words of a clause, under which its items stand. */
export interface Opening {
  readonly anchor: string;
  readonly path: string;
  /** What lays down for whom or when the items hold. */
  readonly text: string;
  /** That of it which announces them as a list; null where it announces none. */
  readonly announced: string | null;
}

/** A clause without a heading opens its items with all it says; one with a heading, where it announces them. */
function openingOf({ anchor, path, heading, text }: Clause): Opening[] {
  const words = text.trim();
  const announced = announces(words);
  const opens = heading === null ? words : (announced ?? '');
  return opens === '' ? [] : [{ anchor, path, text: opens, announced }];
}

/** The opening words of the clauses above one, from the top down. */
export function openingsAbove(policy: Pick<Policy, 'clauses'>, clause: Clause): Opening[] {
  return ancestorsOf(policy, clause).flatMap(openingOf);
}
