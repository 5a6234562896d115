import type { SearchIndex } from './index.ts';
import { facetValues, spokenName } from './names.ts';
import { synonymWeight, tokensOf, type Token } from './tokens.ts';
import type { Doubtful } from './unknown.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a query was read beyond what was typed; told to the reader. */
export interface Understood {
  why: 'simplified' | 'pinyin' | 'sound' | 'near' | 'synonym' | 'tag';
  /** What was looked for as well. */
  readings: string[];
}

/** Another reading of a query, as tokens, and what to tell of it. */
export interface Guess {
  tokens: Token[];
  understood: Understood;
  /** Words that the query as a whole stands for, the likeliest first; none where only a part was read. */
  meant: string[];
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

const soundWeight = 0.7;

/** A word as another of the same sound: 土地增收 as 土地征收. */
async function guessHomophone(word: string, index: SearchIndex): Promise<Guess | null> {
  const same = (await index.vocabulary()).soundingLike(word);
  return same.length === 0 ? null : guessed('sound', same, word);
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
async function guessMistyped(
  content: string,
  doubtful: readonly Doubtful[],
  index: SearchIndex,
): Promise<Guess | null> {
  const cities = facetValues(index.table, 'city').map(spokenName);
  for (const { term, unknown, isName } of doubtful) {
    if (unknown.places.size === 0) {
      const homophone = await guessHomophone(term, index);
      if (homophone !== null) return homophone;
      continue;
    }
    const vocabulary = await index.vocabulary();
    // What people say for what the texts do not is no misspelling: 搬家费.
    if (term === content && vocabulary.words.includes(term)) return null;
    const likely = vocabulary
      .soundingWithin(term, unknown.places)
      .filter(
        (word) =>
          word.length >= 3 || cities.includes(word) || (isName && word.length >= term.length - 1),
      );
    if (likely.length > 0) return guessed('sound', await standingFirst(likely, index), content);
    const near =
      isName && unknown.places.size * 2 >= term.length ? vocabulary.writtenLike(term) : [];
    if (near.length === 0) continue;
    return guessed('near', near, content);
  }
  return null;
}

/** Reads letters, and the doubtful parts of a query: loaded where there are any. */
export async function guessWords(
  core: string,
  content: string,
  doubtful: readonly Doubtful[],
  index: SearchIndex,
): Promise<Guess | null> {
  return (await guessPinyin(core, index)) ?? guessMistyped(content, doubtful, index);
}
