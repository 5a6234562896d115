import { z } from 'zod';
import { field } from './kind.ts';
import type { Clause } from './policy.ts';
import { occursIn, type Quoted } from '../quotation.ts';

/**
 * How strongly a text says something, in its own word. `规定` alone is ours: the text states the
 * matter without any such word.
 */
export const strengths = [
  '必须',
  '应当',
  '应',
  '要',
  '不得',
  '严禁',
  '规定',
  '原则上',
  '原则',
  '一般',
  '允许',
  '可以',
  '可',
  '支持',
  '鼓励',
  '推行',
  '探索',
  '研究',
  '拟',
  '力争',
  '目标',
] as const;
export const strengthSchema = field(
  z.enum(strengths),
  '强度',
  '照录原文用词；“规定”是本站用语，表示原文没有用这类词',
);
export type Strength = z.infer<typeof strengthSchema>;

/** The clause and those above it, whose headings (探索…, 工作目标) govern it. */
function lineage(anchor: string, clauses: ReadonlyMap<string, Clause>): Clause[] {
  const clause = clauses.get(anchor);
  if (clause === undefined) return [];
  return [clause, ...(clause.parent === null ? [] : lineage(clause.parent, clauses))];
}

/**
 * Whether the word a record gives as strength stands where it can govern the quotation: in the
 * quotation, in its clause, or in a clause above it.
 */
export function strengthStands(
  { anchor, quote, strength }: Quoted & { readonly strength: Strength },
  clauses: ReadonlyMap<string, Clause>,
): boolean {
  if (strength === '规定' || occursIn(quote, strength)) return true;
  return lineage(anchor, clauses).some((clause) =>
    occursIn(`${clause.heading ?? ''}\n${clause.text}`, strength),
  );
}
