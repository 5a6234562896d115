import type { Policy } from '../../facts/kinds/policy.ts';
import { citedText, clauseHash } from './hash.ts';

/** A wording that a clause has or had, and the mark that citations of it carry. */
export interface ClauseVersion {
  readonly anchor: string;
  readonly hash: string;
  readonly text: string;
}

/** The wordings that a text has. */
export function presentVersions({ clauses }: Pick<Policy, 'clauses'>): ClauseVersion[] {
  return clauses.map((clause) => ({
    anchor: clause.anchor,
    hash: clauseHash(clause),
    text: citedText(clause),
  }));
}

/**
 * The wordings that go when `next` replaces `previous`: of each clause whose words differ or that is
 * no longer there.
 */
export function supersededVersions(
  previous: Pick<Policy, 'clauses'>,
  next: Pick<Policy, 'clauses'>,
): ClauseVersion[] {
  const present = new Map(next.clauses.map((clause) => [clause.anchor, clauseHash(clause)]));
  return presentVersions(previous).filter(({ anchor, hash }) => present.get(anchor) !== hash);
}
