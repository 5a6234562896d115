import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import { diffSequences, diffWords, type DiffRun } from './diff.ts';
import { citedText } from './hash.ts';

/** A clause that an earlier version of a text tells differently from a later one. */
export type ClauseDifference =
  | { readonly kind: 'added'; readonly clause: Clause }
  | { readonly kind: 'removed'; readonly clause: Clause }
  /** The same words under another number: `before` is the clause of the earlier version. */
  | { readonly kind: 'moved'; readonly before: Clause; readonly clause: Clause }
  | {
      readonly kind: 'changed';
      readonly before: Clause;
      readonly clause: Clause;
      /** From the earlier words to the later ones. */
      readonly runs: readonly DiffRun[];
    };

/** All that a clause prints: its number, and what a citation vouches for. */
export function printedText(clause: Clause): string {
  const { number, heading, headingEnd } = clause;
  const head = `${number ?? ''}${heading === null ? '' : `${heading}${headingEnd}`}`;
  const body = citedText({ ...clause, heading: null });
  const bare = heading === null;
  return bare ? `${head}${body}` : [head, body].filter((part) => part !== '').join('\n');
}

/** The words of a clause without its number; white space does not count. */
function wordsOf(clause: Clause): string {
  return printedText({ ...clause, number: null }).replaceAll(/\s+/gu, '');
}

/** Clauses of a stretch that has no clause in common: pairs have the same anchor. */
function stretch(gone: readonly Clause[], come: readonly Clause[]): ClauseDifference[] {
  const old = new Map(gone.map((clause) => [clause.anchor, clause]));
  const now = new Set(come.map(({ anchor }) => anchor));
  return [
    ...gone.flatMap((clause) =>
      now.has(clause.anchor) ? [] : [{ kind: 'removed' as const, clause }],
    ),
    ...come.map((clause): ClauseDifference => {
      const before = old.get(clause.anchor);
      if (before === undefined) return { kind: 'added', clause };
      const runs = diffWords(printedText(before), printedText(clause));
      return { kind: 'changed', before, clause, runs };
    }),
  ];
}

/**
 * What a later version of a text changes: clauses with the same words are found by them, so that one put
 * in does not make all behind it changed; of the rest, those of the same anchor are held against each
 * other word by word.
 *
 * @returns in the order of the later version, what is gone where it stood
 */
export function clauseDifferences(
  earlier: Pick<Policy, 'clauses'>,
  later: Pick<Policy, 'clauses'>,
): ClauseDifference[] {
  const found: ClauseDifference[] = [];
  let gone: Clause[] = [];
  let come: Clause[] = [];
  const settle = () => {
    found.push(...stretch(gone, come));
    [gone, come] = [[], []];
  };
  const [before, after] = [earlier.clauses.values(), later.clauses.values()];
  const next = (clauses: Iterator<Clause>) => clauses.next().value as Clause;
  for (const { kind } of diffSequences(earlier.clauses.map(wordsOf), later.clauses.map(wordsOf))) {
    if (kind === 'removed') gone.push(next(before));
    else if (kind === 'added') come.push(next(after));
    else {
      const [old, now] = [next(before), next(after)];
      const moved = old.anchor !== now.anchor || old.number !== now.number;
      if (!moved && gone.length === 0 && come.length === 0) continue;
      settle();
      if (moved) found.push({ kind: 'moved', before: old, clause: now });
    }
  }
  settle();
  return found;
}
