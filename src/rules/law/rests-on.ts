/** White space does not count: words are cut by page breaks. */
const bare = (text: string) => text.replaceAll(/\s/gu, '');

/** Whether words that a note rests on stand in a text. */
export function restsOn({ words }: { readonly words: readonly string[] }, text: string): boolean {
  const all = bare(text);
  return words.some((word) => all.includes(bare(word)));
}
