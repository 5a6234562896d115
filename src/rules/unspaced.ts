/** Words without white space, for comparing: prints, web pages and people set and break them as they like. */
export function unspaced(words: string): string {
  return words.replaceAll(/\s/gu, '');
}
