/** A run of characters that both texts have, or that only one of them has. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words are what changes at once: a number with its unit sign, a Latin word, one Chinese character. */
function tokens(text: string): string[] {
  return text.match(/[0-9]+(?:\.[0-9]+)?%?|[A-Za-z]+|[^]/gu) ?? [];
}

/** Lengths of the longest common subsequences of all suffixes of `before` and `after`. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
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

/** Whether leaving out the old word at `i` keeps more in common than leaving out the new one at `j`. */
function prefersOld(lengths: readonly Uint32Array[], i: number, j: number): boolean {
  const withoutNew = lengths[i]?.[j + 1];
  return withoutNew === undefined || (lengths[i + 1]?.[j] ?? 0) >= withoutNew;
}

function join(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.kind === run.kind) {
      joined[joined.length - 1] = { kind: run.kind, text: last.text + run.text };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

/**
 * What changed from one wording of a clause to another. The runs that are not `added` give
 * `before`, those not `removed` give `after`; time and memory grow with the product of the lengths.
 */
export function diffWords(before: string, after: string): DiffRun[] {
  const old = tokens(before);
  const now = tokens(after);
  const lengths = commonLengths(old, now);
  const runs: DiffRun[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const left = old[i];
    const right = now[j];
    if (left !== undefined && left === right) {
      runs.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && prefersOld(lengths, i, j)) {
      runs.push({ kind: 'removed', text: left });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: right ?? '' });
      j += 1;
    }
  }
  return join(runs);
}
