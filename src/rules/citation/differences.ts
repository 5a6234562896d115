import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import { diffSequences, diffWords, type DiffRun } from './diff.ts';
import { citedText } from './hash.ts';
import { unspaced } from '../unspaced.ts';

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
  return unspaced(printedText({ ...clause, number: null }));
}

/** Two letters each, how often they stand in a text. */
function pairsOfLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How much of two texts is alike, from 0 to 1 (Dice's coefficient of their pairs of letters). */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [common, all] = [0, 0];
  for (const [pair, count] of one) {
    common += Math.min(count, other.get(pair) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

/** From here on two clauses under other numbers are the same one, reworded. */
const sameClause = 0.6;
/** Shorter clauses are alike by chance. Characters. */
const shortest = 12;
/** Clauses that are held against each other at most, so that a wholly new text takes no minutes. */
const mostCompared = 250_000;

/**
 * Pairs what is gone with what has come: the same words first, then the likest words, then what stands
 * under the same anchor.
 *
 * @returns for a clause that has come, the one that it was
 */
function pairUp(gone: readonly Clause[], come: readonly Clause[]): Map<Clause, Clause> {
  const pairs = new Map<Clause, Clause>();
  const taken = new Set<Clause>();
  const pair = (before: Clause, clause: Clause) => {
    if (taken.has(before) || pairs.has(clause)) return;
    pairs.set(clause, before);
    taken.add(before);
  };
  const written = (clause: Clause) => ({ clause, words: wordsOf(clause) });
  const [old, now] = [gone.map(written), come.map(written)];
  const byWords = Map.groupBy(old, ({ words }) => words);
  for (const { clause, words } of now) {
    const same = byWords.get(words)?.find((one) => !taken.has(one.clause));
    if (same !== undefined) pair(same.clause, clause);
  }
  const counted = (all: typeof old) =>
    all
      .filter(({ clause, words }) => words.length >= shortest && !pairs.has(clause))
      .map((one) => ({ ...one, letters: pairsOfLetters(one.words) }));
  const [left, right] = [counted(old).filter(({ clause }) => !taken.has(clause)), counted(now)];
  const alike =
    left.length * right.length > mostCompared
      ? []
      : left.flatMap((before) =>
          right.map(({ clause, letters }) => ({
            ...{ before: before.clause, clause },
            score: likeness(before.letters, letters),
            stays: before.clause.anchor === clause.anchor,
          })),
        );
  alike
    .filter(({ score }) => score >= sameClause)
    .sort((a, b) => b.score - a.score || Number(b.stays) - Number(a.stays))
    .forEach(({ before, clause }) => {
      pair(before, clause);
    });
  const byAnchor = new Map(gone.map((clause) => [clause.anchor, clause]));
  for (const clause of come) {
    const before = byAnchor.get(clause.anchor);
    if (before !== undefined) pair(before, clause);
  }
  return pairs;
}

/** Whether a clause stands under another number than before. */
function isMoved(before: Clause, clause: Clause): boolean {
  return before.anchor !== clause.anchor || before.number !== clause.number;
}

function differenceOf(clause: Clause, before: Clause | undefined): ClauseDifference[] {
  if (before === undefined) return [{ kind: 'added', clause }];
  if (wordsOf(before) === wordsOf(clause)) {
    return isMoved(before, clause) ? [{ kind: 'moved', before, clause }] : [];
  }
  const runs = diffWords(printedText(before), printedText(clause));
  return [{ kind: 'changed', before, clause, runs }];
}

/** Clauses between two that both versions have: what is gone there and what has come. */
interface Stretch {
  readonly gone: Clause[];
  readonly come: Clause[];
  /** The clause that ends it, where it stands under another number. */
  moved: { readonly before: Clause; readonly clause: Clause } | null;
}

function stretchesOf(earlier: readonly Clause[], later: readonly Clause[]): Stretch[] {
  const empty = (): Stretch => ({ gone: [], come: [], moved: null });
  const stretches = [empty()];
  const [before, after] = [earlier.values(), later.values()];
  const next = (clauses: Iterator<Clause>) => clauses.next().value as Clause;
  for (const { kind } of diffSequences(earlier.map(wordsOf), later.map(wordsOf))) {
    const last = stretches.at(-1) ?? empty();
    if (kind === 'removed') last.gone.push(next(before));
    else if (kind === 'added') last.come.push(next(after));
    else {
      const [old, clause] = [next(before), next(after)];
      if (isMoved(old, clause)) last.moved = { before: old, clause };
      stretches.push(empty());
    }
  }
  return stretches;
}

/**
 * What a later version of a text changes: clauses with the same words are found by them, so that one put
 * in does not make all behind it changed; of the rest, those whose words are alike are one clause that was
 * reworded, wherever it stands now, and then those of the same anchor are held against each other.
 *
 * @returns in the order of the later version, what is gone where it stood
 */
export function clauseDifferences(
  earlier: Pick<Policy, 'clauses'>,
  later: Pick<Policy, 'clauses'>,
): ClauseDifference[] {
  const stretches = stretchesOf(earlier.clauses, later.clauses);
  const pairs = pairUp(
    stretches.flatMap(({ gone }) => gone),
    stretches.flatMap(({ come }) => come),
  );
  const kept = new Set(pairs.values());
  return stretches.flatMap(({ gone, come, moved }): ClauseDifference[] => [
    ...gone
      .filter((clause) => !kept.has(clause))
      .map((clause) => ({ kind: 'removed' as const, clause })),
    ...come.flatMap((clause) => differenceOf(clause, pairs.get(clause))),
    ...(moved === null ? [] : [{ kind: 'moved' as const, ...moved }]),
  ]);
}
