import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import { occursIn } from '../../facts/quotation.ts';

/** A clause with the clauses below it, in the order of the text. */
export interface ClauseNode {
  clause: Clause;
  children: ClauseNode[];
}

type Clauses = Pick<Policy, 'clauses'>;

/** The clauses of a text as a tree; top clauses first. */
export function clauseTree({ clauses }: Clauses): ClauseNode[] {
  const nodes = new Map<string, ClauseNode>();
  const roots: ClauseNode[] = [];
  for (const clause of clauses) {
    const node: ClauseNode = { clause, children: [] };
    nodes.set(clause.anchor, node);
    const siblings = clause.parent === null ? roots : nodes.get(clause.parent)?.children;
    (siblings ?? roots).push(node);
  }
  return roots;
}

/** The clauses above `clause`, from the top down. */
export function ancestorsOf({ clauses }: Clauses, clause: Clause): Clause[] {
  const above: Clause[] = [];
  let parent = clause.parent;
  while (parent !== null) {
    const found = clauses.find(({ anchor }) => anchor === parent);
    if (found === undefined) break;
    above.unshift(found);
    parent = found.parent;
  }
  return above;
}

/** The clause with this anchor; undefined where the text has none. */
export function findClause({ clauses }: Clauses, anchor: string): Clause | undefined {
  return clauses.find((clause) => clause.anchor === anchor);
}

/** Every word of a clause and of those above it: number, heading, text and table. */
export function wordsAbove(policy: Clauses, anchor: string): string[] {
  const clause = findClause(policy, anchor);
  if (clause === undefined) return [];
  return [...ancestorsOf(policy, clause), clause].flatMap(({ path, heading, text, table }) => [
    ...[path, heading ?? '', text],
    ...(table?.rows.flatMap(({ cells }) => cells) ?? []),
  ]);
}

/** Whether words stand in a clause or in one above it; in none where there is no such clause. */
export function standsAbove(policy: Clauses, anchor: string | null, words: string): boolean {
  const clause = anchor === null ? undefined : findClause(policy, anchor);
  if (clause === undefined) return false;
  const own = `${clause.heading ?? ''}${clause.headingEnd}\n${clause.text}`;
  return occursIn(own, words) || standsAbove(policy, clause.parent, words);
}

/** The nearest heading over a clause, its own first, that has these words; null where there is none. */
export function headingAbove({ clauses }: Clauses, anchor: string, words: RegExp): string | null {
  for (let at: string | null = anchor; at !== null;) {
    const clause = clauses.find((one) => one.anchor === at);
    if (clause?.heading != null && words.test(clause.heading)) return clause.heading;
    at = clause?.parent ?? null;
  }
  return null;
}

/** Whether no numbering was recognised, so that the text is shown by paragraphs, with a flag. */
export function isUnstructured({ clauses }: Clauses): boolean {
  return !clauses.some(
    ({ kind }) => kind === 'numbered' || kind === 'stage' || kind === 'attachment',
  );
}
