import type { Law, LawNote } from '../../facts/kinds/law.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { findClause } from '../policy/clause-tree.ts';

interface Cited {
  readonly laws: readonly string[];
}

/** The ids that no article has, in the order in which they are named. */
export function unknownLaws({ laws }: Cited, known: readonly Pick<Law, 'id'>[]): string[] {
  const ids = new Set(known.map(({ id }) => id));
  return laws.filter((id) => !ids.has(id));
}

/** The anchors that the text has no clause for. */
export function unknownAnchors(
  anchors: readonly string[],
  policy: Pick<Policy, 'clauses'>,
): string[] {
  return anchors.filter((anchor) => findClause(policy, anchor) === undefined);
}

/** Puts the articles in the place of their ids. */
export function withLaws<T extends Cited>(
  record: T,
  known: readonly Law[],
): Omit<T, 'laws'> & { laws: Law[] } {
  return { ...record, laws: known.filter(({ id }) => record.laws.includes(id)) };
}

/** Whether every article was read: what rests on memory is not shown to the public. */
export function mayBeShown({ laws }: { readonly laws: readonly Pick<Law, 'checked'>[] }): boolean {
  return laws.every(({ checked }) => checked !== null);
}

/** The notes that stand beside one clause, in the order of their file. */
export function notesOn(
  { policy, anchor }: { readonly policy: string; readonly anchor: string },
  notes: readonly LawNote[],
): LawNote[] {
  return notes.filter((note) => note.policy === policy && note.anchors.includes(anchor));
}
