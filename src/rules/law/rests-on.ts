import { unspaced } from '../unspaced.ts';

/** Whether words that a note rests on stand in a text. White space does not count: page breaks cut words. */
export function restsOn({ words }: { readonly words: readonly string[] }, text: string): boolean {
  const all = unspaced(text);
  return words.some((word) => all.includes(unspaced(word)));
}
