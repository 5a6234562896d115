import type { Clause, Policy } from '../../facts/kinds/policy.ts';

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

/** The clauses directly below the clause with this anchor. */
export function childrenOf({ clauses }: Clauses, anchor: string): Clause[] {
  return clauses.filter(({ parent }) => parent === anchor);
}

/** The clause with this anchor; undefined where the text has none. */
export function findClause({ clauses }: Clauses, anchor: string): Clause | undefined {
  return clauses.find((clause) => clause.anchor === anchor);
}

/** Whether no numbering was recognised, so that the text is shown by paragraphs, with a flag. */
export function isUnstructured({ clauses }: Clauses): boolean {
  return !clauses.some(
    ({ kind }) => kind === 'numbered' || kind === 'stage' || kind === 'attachment',
  );
}
