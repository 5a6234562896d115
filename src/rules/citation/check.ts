import { diffWords, type DiffRun } from './diff.ts';
import type { ClauseVersion } from './version.ts';

/** All wordings of a text's clauses: those it has, and those it had. */
export interface Wordings {
  readonly present: readonly ClauseVersion[];
  readonly former: readonly ClauseVersion[];
}

/** What became of the words that somebody cited. */
export type CitationVerdict =
  | { readonly kind: 'same' }
  /** `runs` lead from the cited words to the present ones. */
  | { readonly kind: 'changed'; readonly runs: readonly DiffRun[] }
  /** The words differ, and those cited were never published here or not kept. */
  | { readonly kind: 'unknown' }
  /** The text has no such clause; `text` is what was cited, where it was kept. */
  | { readonly kind: 'gone'; readonly text: string | null };

/** Holds a citation against the wordings of its text. */
export function checkCitation(
  cited: { readonly anchor: string; readonly hash: string },
  { present, former }: Wordings,
): CitationVerdict {
  const now = present.find(({ anchor }) => anchor === cited.anchor);
  const then = former.find(({ anchor, hash }) => anchor === cited.anchor && hash === cited.hash);
  if (now === undefined) return { kind: 'gone', text: then?.text ?? null };
  if (now.hash === cited.hash) return { kind: 'same' };
  if (then === undefined) return { kind: 'unknown' };
  return { kind: 'changed', runs: diffWords(then.text, now.text) };
}
