/** Places of a term within units: unit → places in its folded text, ascending. */
export type Occurrences = Map<number, number[]>;

/** True where a term's pairs can follow each other in one order only, so that a run is the term. */
export function isUnambiguous(folded: string): boolean {
  const characters = Array.from(folded);
  return new Set(characters).size === characters.length;
}

/**
 * Finds the places where pairs follow each other without a gap.
 *
 * @param places ascending places of any of the term's pairs in one record
 * @param pairs number of pairs of the term
 * @returns the first place of each full run; they are the term's places where it is unambiguous
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

/** Takes a text and a term, both folded; gives all places of the term, overlapping ones too. */
export function placesIn(folded: string, term: string): number[] {
  const text = Array.from(folded);
  const wanted = Array.from(term);
  return text
    .map((_, at) => at)
    .filter((at) => wanted.every((character, step) => text[at + step] === character));
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
