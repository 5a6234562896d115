/** Takes a folded text and a term; gives all places of the term, found by looking at each. */
export function placesIn(folded: string, term: string): number[] {
  const text = Array.from(folded);
  const wanted = Array.from(term);
  return text
    .map((_, at) => at)
    .filter((at) => wanted.every((character, step) => text[at + step] === character));
}
