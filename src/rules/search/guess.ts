import type { Guess } from './guess-words.ts';
import type { SearchIndex } from './index.ts';
import { unknownIn, type Doubtful } from './unknown.ts';

/** True where what was typed sounds like what is read: what is only written alike may be another thing. */
export function isSpoken(guessed: Guess | null): guessed is Guess {
  return guessed !== null && ['sound', 'pinyin'].includes(guessed.understood.why);
}

const longestName = 8;
/** A query that is no longer may be a single word. */
const longestWord = 4;

/** What parts words without being one of the texts: 旧村庄整治谁牵头 holds no 治谁. */
const parting = /[^\p{Script=Han}]+|[谁哪啥咋怎]/u;

/** Parts of a query that stand nowhere, or hold what does. */
async function doubtfulIn(content: string, index: SearchIndex): Promise<Doubtful[]> {
  const terms = content.split(parting).filter((term) => term.length > 1);
  const doubtful: Doubtful[] = [];
  for (const term of terms) {
    const unknown = await unknownIn(term, index);
    const isName = term === content && term.length <= longestName;
    // Where all characters stand in words of the texts, none is mistyped; a short name may be.
    const isDoubtful =
      unknown.places.size === 0
        ? isName && (await index.find(term)).size === 0
        : unknown.isLoose || (isName && term.length <= longestWord);
    if (isDoubtful) doubtful.push({ term, unknown, isName });
  }
  return doubtful;
}

/**
 * Reads letters as pinyin, and what stands nowhere as a word of the same sound or nearly so written;
 * null where there is nothing to guess. Most queries do without, and without the code that guesses.
 *
 * @param core the query without courtesy
 * @param content the same without cities
 */
export async function guess(
  core: string,
  content: string,
  index: SearchIndex,
): Promise<Guess | null> {
  const doubtful = await doubtfulIn(content, index);
  const isInLetters = /[a-z]{2}/.test(core);
  if (doubtful.length === 0 && !isInLetters) return null;
  if (doubtful.length > 0) index.prepareVocabulary();
  const { guessWords } = await import('./guess-words.ts');
  return guessWords(core, content, doubtful, index);
}
