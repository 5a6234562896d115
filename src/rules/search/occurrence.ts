/** Places of a term within units: unit → places in its folded text, ascending. */
export type Occurrences = Map<number, number[]>;

/**
 * Takes a folded term of two characters or more; cuts it into stretches that overlap by one
 * character and repeat none, so that the pairs of a stretch can follow each other in one order only:
 * where they stand in a row, the stretch stands. A character twice in a row is a stretch of its own.
 */
export function stretchesOf(folded: string): { at: number; text: string }[] {
  const characters = Array.from(folded);
  const stretches: { at: number; text: string }[] = [];
  let at = 0;
  while (at < characters.length - 1) {
    let end = at + 2;
    while (end < characters.length && !characters.slice(at, end).includes(characters[end] ?? '')) {
      end += 1;
    }
    if (characters[at] === characters[at + 1]) end = at + 2;
    stretches.push({ at, text: characters.slice(at, end).join('') });
    at = end - 1;
  }
  return stretches;
}

/**
 * Finds the places where pairs follow each other without a gap.
 *
 * @param places ascending places of any of the term's pairs in one record
 * @param pairs number of pairs of the term
 * @returns the first place of each full run; they are the places of a stretch that repeats nothing
 */
export function runs(places: readonly number[], pairs: number): number[] {
  const known = new Set(places);
  return [...known]
    .sort((a, b) => a - b)
    .filter((start) => {
      for (let step = 1; step < pairs; step += 1) if (!known.has(start + step)) return false;
      return true;
    });
}

/**
 * Joins what the stretches of a term found.
 *
 * @param found place of each stretch in the term, and its places in each record
 * @returns the term's places in each record
 */
export function joinStretches(
  found: readonly { at: number; places: ReadonlyMap<string, readonly number[]> }[],
): Map<string, number[]> {
  const [first, ...others] = found;
  const joined = new Map<string, number[]>();
  for (const [record, starts] of first?.places ?? []) {
    const rest = others.map(({ at, places }) => ({ at, known: new Set(places.get(record)) }));
    const whole = starts.filter((start) => rest.every(({ at, known }) => known.has(start + at)));
    if (whole.length > 0) joined.set(record, whole);
  }
  return joined;
}

/** Takes the occurrences of several terms; gives the units that hold them all. */
export function unitsOfAll(all: readonly Occurrences[]): number[] {
  const [first, ...others] = [...all].sort((a, b) => a.size - b.size);
  if (first === undefined) return [];
  return [...first.keys()].filter((unit) => others.every((other) => other.has(unit)));
}

/** Takes occurrences of readings of one term; gives those of any of them. */
export function unionOf(all: readonly Occurrences[]): Occurrences {
  const union: Occurrences = new Map();
  for (const occurrences of all) {
    for (const [unit, places] of occurrences) {
      const merged = new Set([...(union.get(unit) ?? []), ...places]);
      union.set(
        unit,
        [...merged].sort((a, b) => a - b),
      );
    }
  }
  return union;
}
