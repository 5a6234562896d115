/** Takes a name; gives its pairs of neighbouring characters (the name itself where it has but one). */
export function bigrams(name: string): Set<string> {
  const characters = Array.from(name);
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`));
}

/**
 * Likeness of two names by shared character pairs (Sørensen–Dice), from 0 to 1. Chinese names have
 * no word breaks, so pairs of characters stand for words. 1 only where the names are equal.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const first = bigrams(a);
  const second = bigrams(b);
  let shared = 0;
  for (const gram of first) if (second.has(gram)) shared += 1;
  const total = first.size + second.size;
  return total === 0 ? 0 : Math.min((2 * shared) / total, 0.99);
}
