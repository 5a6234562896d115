import type { WholeText } from './whole.ts';

/**
 * Words by where they stand: whoever has all texts needs no second copy of what is in them. Each is
 * written as the distance from the one before and, as a capital letter, its length: `a2B` is a word of
 * three characters. `;` begins anew at the first text, with words of the next rank.
 */
const again = ';';
const lengthBase = 'A'.charCodeAt(0) - 2;
/** Characters that are one unit in the texts as well as in the word. */
const plain = /^[\u4e00-\u9fff]{2,26}$/u;

/** Words as they are written where all texts are there. */
export interface StandingWords {
  standing: string;
  /** Those that stand nowhere, behind the others. */
  words: string[];
}

/** Takes words by rank, the first rank first; gives them by where they first stand. */
export function writeStanding(
  ranks: readonly (readonly string[])[],
  whole: WholeText,
): StandingWords {
  const words: string[] = [];
  const standing = ranks.map((rank) => {
    const places = rank.flatMap((word) => {
      const [at] = plain.test(word) ? whole.placesOf(word) : [];
      if (at === undefined) words.push(word);
      return at === undefined ? [] : [{ at, length: word.length }];
    });
    places.sort((a, b) => a.at - b.at || a.length - b.length);
    return places
      .map(({ at, length }, index) => {
        const distance = at - (places[index - 1]?.at ?? 0);
        return distance.toString(36) + String.fromCharCode(lengthBase + length);
      })
      .join('');
  });
  return { standing: standing.join(again), words };
}

/** Reads what `writeStanding` wrote, of the same texts. */
export function readStanding({ standing, words }: StandingWords, whole: WholeText): string[] {
  const found = standing.split(again).flatMap((rank) => {
    let at = 0;
    return [...rank.matchAll(/([a-z\d]+)([A-Z])/g)].map(([, distance = '', length = '']) => {
      at += Number.parseInt(distance, 36);
      return whole.slice(at, length.charCodeAt(0) - lengthBase);
    });
  });
  return [...found, ...words];
}
