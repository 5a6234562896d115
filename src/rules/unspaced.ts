/** Words without white space, for comparing: prints, web pages and people set and break them as they like. */
export function unspaced(words: string): string {
  return words.replaceAll(/\s/gu, '');
}

/** Words as they are compared where full-width forms mean the same as well: `（2） 亩` → `(2)亩`. */
export function plainWords(words: string): string {
  return unspaced(words.normalize('NFKC'));
}
