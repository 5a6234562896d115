/** A run of characters that both texts have, or that only one of them has. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One item of two sequences: in both, or only in one of them. */
export interface SequenceRun<T> {
  readonly kind: DiffRun['kind'];
  readonly item: T;
}

/** Words are what changes at once: a number with its unit sign, a Latin word, one Chinese character. */
function tokens(text: string): string[] {
  return text.match(/[0-9]+(?:\.[0-9]+)?%?|[A-Za-z]+|[^]/gu) ?? [];
}

/** Lengths of the longest common subsequences of all suffixes of `before` and `after`. */
function commonLengths<T>(before: readonly T[], after: readonly T[]): Uint32Array[] {
  const lengths = Array.from(
    { length: before.length + 1 },
    () => new Uint32Array(after.length + 1),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? new Uint32Array();
    const below = lengths[i + 1] ?? new Uint32Array();
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const common = before[i] === after[j];
      row[j] = common ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Whether leaving out the old item at `i` keeps more in common than leaving out the new one at `j`. */
function prefersOld(lengths: readonly Uint32Array[], i: number, j: number): boolean {
  const withoutNew = lengths[i]?.[j + 1];
  return withoutNew === undefined || (lengths[i + 1]?.[j] ?? 0) >= withoutNew;
}

/** How many items two sequences begin with alike. */
function sharedStart<T>(before: readonly T[], after: readonly T[]): number {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at += 1;
  return at;
}

/** How many items two sequences end with alike, those that both begin with not counted. */
function sharedEnd<T>(before: readonly T[], after: readonly T[], start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) {
    count += 1;
  }
  return count;
}

const all = <T>(kind: DiffRun['kind'], items: readonly T[]): SequenceRun<T>[] =>
  items.map((item) => ({ kind, item }));

/** Pairs of items that are held against each other at most: four bytes each. */
const mostPairs = 8_000_000;

/** The part of two sequences between what they begin and end with alike. */
function diffMiddle<T>(old: readonly T[], now: readonly T[]): SequenceRun<T>[] {
  if (old.length * now.length > mostPairs) return [...all('removed', old), ...all('added', now)];
  const lengths = commonLengths(old, now);
  const runs: SequenceRun<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      runs.push({ kind: 'same', item: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && prefersOld(lengths, i, j)) {
      runs.push({ kind: 'removed', item: left });
      i += 1;
    } else if (right !== undefined) {
      runs.push({ kind: 'added', item: right });
      j += 1;
    }
  }
  return runs;
}

/**
 * What leads from one sequence to another with the most in common. The runs that are not `added` give
 * `before`, those not `removed` give `after`. Between what both begin and end with alike, sequences too
 * long to be held against each other item by item are told as removed and added whole.
 */
export function diffSequences<T extends string | number>(
  before: readonly T[],
  after: readonly T[],
): SequenceRun<T>[] {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const middle = (items: readonly T[]) => items.slice(start, items.length - end);
  return [
    ...all('same', before.slice(0, start)),
    ...diffMiddle(middle(before), middle(after)),
    ...all('same', before.slice(before.length - end)),
  ];
}

function join(runs: readonly SequenceRun<string>[]): DiffRun[] {
  const joined: { kind: DiffRun['kind']; parts: string[] }[] = [];
  for (const { kind, item } of runs) {
    const last = joined.at(-1);
    if (last?.kind === kind) last.parts.push(item);
    else joined.push({ kind, parts: [item] });
  }
  return joined.map(({ kind, parts }) => ({ kind, text: parts.join('') }));
}

/** A text in lines, each with its end. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

/**
 * What changed from one wording of a clause to another. The runs that are not `added` give
 * `before`, those not `removed` give `after`. Wordings too long for a comparison of their words, such as
 * a list of thousands of rows, are compared line by line.
 */
export function diffWords(before: string, after: string): DiffRun[] {
  const long = before.length * after.length > mostPairs;
  const parts = long ? linesOf : tokens;
  return join(diffSequences(parts(before), parts(after)));
}
