/** What a query is looked for with: a pair of characters, a word, a number; 1 as typed, less as understood. */
export interface Token {
  text: string;
  weight: number;
  /** The word that it stands for beside others: of these the best counts, or a word of many senses would outweigh the rest. */
  standsFor?: string;
}

/** How much a word counts that the texts say instead of the one that was typed. */
export const synonymWeight = 0.6;

const singleWeight = 0.25;

/** Pairs and characters of Chinese, whole runs of letters and of figures. */
export function tokensOf(text: string): Token[] {
  const runs =
    text.match(/\p{Script=Han}+|[a-z\d]+(?:[+./-][a-z\d]+)+|[a-z]+\d[a-z\d]*|[a-z]+|\d+%?/gu) ?? [];
  return runs.flatMap((run): Token[] => {
    if (!/^\p{Script=Han}/u.test(run)) {
      // A lone letter or figure says nothing beside other words.
      return run.length > 1 || runs.length === 1 ? [{ text: run, weight: 1 }] : [];
    }
    const characters = Array.from(run);
    const pairs = characters
      .slice(1)
      .map((c, at) => ({ text: `${characters[at] ?? ''}${c}`, weight: 1 }));
    const alone = pairs.length === 0 ? 1 : singleWeight;
    return [...pairs, ...characters.map((c) => ({ text: c, weight: alone }))];
  });
}
