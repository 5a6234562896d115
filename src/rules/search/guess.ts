import type { SearchIndex } from './index.ts';
import { facetValues, spokenName } from './names.ts';
import { synonymWeight, tokensOf, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a query was read beyond what was typed; told to the reader. */
export interface Understood {
  why: 'simplified' | 'pinyin' | 'sound' | 'near' | 'synonym' | 'tag';
  /** What was looked for as well. */
  readings: string[];
}

/** Letters between spaces are one word in pinyin: `bu chang`. */
function lettersOf(core: string): string | null {
  const squeezed = core.replaceAll(' ', '');
  return /^[a-z']{2,60}$/.test(squeezed) ? squeezed.replaceAll("'", '') : null;
}

function pinyinWords(letters: string, vocabulary: Vocabulary): string[][] {
  const words = vocabulary.readAs(letters);
  if (words.length > 0) return [words];
  return letters.length >= 6 ? (vocabulary.readAsRun(letters) ?? []) : [];
}

/** Another reading of a query, as tokens, and what to tell of it. */
export interface Guess {
  tokens: Token[];
  understood: Understood;
  /** Words that the query as a whole stands for, the likeliest first; none where only a part was read. */
  meant: string[];
}

/** True where what was typed sounds like what is read: what is only written alike may be another thing. */
export function isSpoken(guessed: Guess | null): guessed is Guess {
  return guessed !== null && ['sound', 'pinyin'].includes(guessed.understood.why);
}

/** Reads letters as pinyin, in full or as initials; null where no word is read so. */
async function guessPinyin(core: string, index: SearchIndex): Promise<Guess | null> {
  const letters = lettersOf(core);
  if (letters === null) return guessMixedPinyin(core, index);
  if ((await index.findInTexts(letters)).size > 0) return null;
  const vocabulary = await index.vocabulary();
  const joined = pinyinWords(letters, vocabulary);
  const words = joined.length > 0 ? joined : vocabulary.readApart(core.split(' '));
  if (words.length === 0) return guessMixedPinyin(core, index);
  const tokens = words.flatMap((some) =>
    some.map((text, at) => ({ text, weight: 0.95 - 0.12 * at })),
  );
  return {
    tokens,
    understood: { why: 'pinyin', readings: words.flatMap((some) => some.slice(0, 2)) },
    meant: words.length === 1 ? words.flat() : [],
  };
}

/** Letters within Chinese, or beside other words, that stand nowhere: 合肥fangpiao, hefei pilot. */
async function guessMixedPinyin(core: string, index: SearchIndex): Promise<Guess | null> {
  const runs = core.match(/[a-z]{3,}/g) ?? [];
  const readings: string[] = [];
  for (const run of runs) {
    if ((await index.findInTexts(run)).size > 0) continue;
    readings.push(
      ...pinyinWords(run, await index.vocabulary()).flatMap((words) => words.slice(0, 2)),
    );
  }
  if (readings.length === 0) return null;
  return {
    tokens: readings.map((text) => ({ text, weight: 0.9 })),
    understood: { why: 'pinyin', readings },
    meant: [],
  };
}

/** What of a query the texts do not know, as places of its characters. */
export interface Unknown {
  /** Those that belong to pairs which stand nowhere. */
  places: Set<number>;
  /** True where a character belongs to such pairs alone: where words meet, each pair is known on one side. */
  isLoose: boolean;
}

/** Which characters of a text stand beside each other nowhere. */
export async function unknownIn(text: string, index: SearchIndex): Promise<Unknown> {
  const characters = Array.from(text);
  const places = new Set<number>();
  const known = new Set<number>();
  await Promise.all(
    characters.slice(1).map(async (character, at) => {
      const pair = `${characters[at] ?? ''}${character}`;
      const isKnown = !/^\p{Script=Han}{2}$/u.test(pair) || (await index.find(pair)).size > 0;
      (isKnown ? known : places).add(at).add(at + 1);
    }),
  );
  return { places, isLoose: [...places].some((at) => !known.has(at)) };
}

const soundWeight = 0.7;
const longestName = 8;
/** A query that is no longer may be a single word. */
const longestWord = 4;

/** What parts words without being one of the texts: 旧村庄整治谁牵头 holds no 治谁. */
const parting = /[^\p{Script=Han}]+|[谁哪啥咋怎]/u;

/** All of a query, where it is one word whose sound another has: 土地增收 for 土地征收. */
async function guessHomophone(word: string, index: SearchIndex): Promise<Guess | null> {
  if (Array.from(word).length > longestName || (await index.find(word)).size > 0) return null;
  const same = (await index.vocabulary()).soundingLike(word);
  if (same.length === 0) return null;
  return guessed('sound', same, word);
}

/** Words of the texts before what people alone say: 税费 before 水费. */
async function standingFirst(words: readonly string[], index: SearchIndex): Promise<string[]> {
  const found = await Promise.all(words.map((word) => index.findInTexts(word)));
  const stands = words.filter((_, at) => (found[at]?.size ?? 0) > 0);
  return [...stands, ...words.filter((word) => !stands.includes(word))];
}

/** A query, or a part of it, as words that sound or look like it. */
function guessed(why: 'sound' | 'near', readings: string[], core: string): Guess {
  const weight = why === 'sound' ? soundWeight : synonymWeight;
  return {
    tokens: readings.flatMap((text) => [{ text, weight }, ...tokensOf(text)]),
    understood: { why, readings },
    meant: readings.filter((word) => word.length === core.length),
  };
}

/** Reads what stands nowhere as a word of the same sound, or nearly so written. */
async function guessMistyped(core: string, index: SearchIndex): Promise<Guess | null> {
  const cities = facetValues(index.table, 'city').map(spokenName);
  const terms = core.split(parting).filter((term) => term.length > 1);
  for (const term of terms) {
    const unknown = await unknownIn(term, index);
    if (unknown.places.size === 0) {
      const homophone = term === core ? await guessHomophone(term, index) : null;
      if (homophone !== null) return homophone;
      continue;
    }
    const isName = term.length <= longestName && term === core;
    // Where all characters stand in words of the texts, none is mistyped; a short name may be.
    if (!unknown.isLoose && !(isName && term.length <= longestWord)) continue;
    const vocabulary = await index.vocabulary();
    // What people say for what the texts do not is no misspelling: 搬家费.
    if (term === core && vocabulary.words.includes(term)) return null;
    const likely = vocabulary
      .soundingWithin(term, unknown.places)
      .filter(
        (word) =>
          word.length >= 3 || cities.includes(word) || (isName && word.length >= term.length - 1),
      );
    if (likely.length > 0) return guessed('sound', await standingFirst(likely, index), core);
    const near =
      isName && unknown.places.size * 2 >= term.length ? vocabulary.writtenLike(term) : [];
    if (near.length === 0) continue;
    return guessed('near', near, core);
  }
  return null;
}

/**
 * Reads letters as pinyin, and what stands nowhere as a word of the same sound or nearly so written;
 * null where there is nothing to guess.
 *
 * @param core the query without courtesy
 * @param content the same without cities
 */
export async function guess(
  core: string,
  content: string,
  index: SearchIndex,
): Promise<Guess | null> {
  return (await guessPinyin(core, index)) ?? guessMistyped(content, index);
}
