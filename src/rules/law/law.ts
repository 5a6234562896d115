import type { Law, LawNote } from '../../facts/kinds/law.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { findClause } from '../policy/clause-tree.ts';
import { digitsNotIn } from '../quotation/printed-figures.ts';
import { formatDate } from '../words/date.ts';

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

/**
 * What a sentence of ours on the law says beyond the articles it cites: figures that none of them
 * has, and articles that it does not cite.
 *
 * @param also other words that may bear its figures out, as the clause that it stands beside
 */
export function beyondLaws(
  words: string,
  laws: readonly Pick<Law, 'article' | 'says' | 'inForceSince'>[],
  also: readonly string[] = [],
): string[] {
  const known = laws.flatMap(({ says, inForceSince }) => [says, formatDate(inForceSince)]);
  const articles = new Set(laws.map(({ article }) => article));
  const named = words.match(/第[一二三四五六七八九十百]+条/gu) ?? [];
  return [
    ...digitsNotIn(words, [...known, ...also]),
    ...named.filter((article) => !articles.has(article)),
  ];
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
