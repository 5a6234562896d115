import { z } from 'zod';
import { anchorSchema, type Policy } from '../policy/schema.ts';
import { citedText, clauseHash } from './hash.ts';

/** A wording that a clause once had, kept so that a citation of it still resolves. */
export const clauseVersionSchema = z.strictObject({
  anchor: anchorSchema,
  hash: z.string().regex(/^[0-9a-f]{8}$/),
  text: z.string(),
});
export type ClauseVersion = z.infer<typeof clauseVersionSchema>;

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
 * no longer there. The importer keeps them beside the text, under versions/.
 */
export function supersededVersions(
  previous: Pick<Policy, 'clauses'>,
  next: Pick<Policy, 'clauses'>,
): ClauseVersion[] {
  const present = new Map(next.clauses.map((clause) => [clause.anchor, clauseHash(clause)]));
  return presentVersions(previous).filter(({ anchor, hash }) => present.get(anchor) !== hash);
}
