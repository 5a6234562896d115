/** Takes a name; gives its pairs of neighbouring characters (the name itself where it has but one). */
function bigrams(name: string): Set<string> {
  const characters = Array.from(name);
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`));
}

/** A name with its pairs of characters, cut once however often it is compared. */
export interface CutName {
  name: string;
  pairs: ReadonlySet<string>;
}

/** Takes a name; gives it with its pairs. */
export function cutName(name: string): CutName {
  return { name, pairs: bigrams(name) };
}

/**
 * Likeness of two names by shared character pairs (Sørensen–Dice), from 0 to 1. Chinese names have
 * no word breaks, so pairs of characters stand for words. 1 only where the names are equal.
 */
export function similarity(a: CutName, b: CutName): number {
  if (a.name === b.name) return 1;
  let shared = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) shared += 1;
  const total = a.pairs.size + b.pairs.size;
  return total === 0 ? 0 : Math.min((2 * shared) / total, 0.99);
}
