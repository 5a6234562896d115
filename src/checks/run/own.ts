/**
 * A copy of a text that holds on to nothing else: a part of a page keeps the whole page in memory as
 * long as it is kept itself.
 */
export function own(text: string): string {
  return Buffer.from(text).toString();
}

/** Gives such copies; of what is the same, as most pages say it, one and the same copy. */
export function ownCopies(): (text: string) => string {
  const copies = new Map<string, string>();
  return (text) => {
    const known = copies.get(text);
    if (known !== undefined) return known;
    const copy = own(text);
    copies.set(copy, copy);
    return copy;
  };
}
