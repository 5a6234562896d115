import type { WrittenVocabulary } from './lexicon.ts';
import { readReadings, readingOf, type Readings } from './pinyin.ts';
import { readStanding } from './standing.ts';
import type { WholeText } from './whole.ts';

/** A syllable as it sounds to those who do not tell zh from z, or ng from n. */
function heard(syllable: string): string {
  return syllable.replace(/^([zcs])h/u, '$1').replace(/([aei]n)g$/u, '$1');
}

/**
 * How near a word is to what was typed: the word with a character dropped or doubled is nearer than
 * one with another character in its place. 0 where they differ in more than that.
 */
function nearness(word: string, typed: string): number {
  const a = Array.from(word);
  const b = Array.from(typed);
  if (a.length === b.length) {
    const same = a.filter((character, at) => character === b[at]).length;
    if (same < a.length - 1 || a.length < 3) return 0;
    return a.length > 3 ? 0.75 : 0.6;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1 || short.length < 2 || long.length < 4) return 0;
  const at = long.findIndex((character, index) => character !== short[index]);
  return long.slice(at + 1).join('') === short.slice(at).join('') ? 0.8 : 0;
}

/**
 * True for a word and what people shorten it to: 保租房 for 保障性租赁住房. The characters keep their
 * order, the first and the last stay, and half of all or more are left out.
 */
function isShortFor(short: string, word: string): boolean {
  if (short.length < 3 || word.length < 2 * short.length) return false;
  if (short.charAt(0) !== word.charAt(0) || short.at(-1) !== word.at(-1)) return false;
  let at = 0;
  for (const character of word) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

/** What rhymes is nearer than what does not: 零增地 for 零曾地, though 曾 is read otherwise too. */
function rhymes(word: string, typed: string, readings: Readings): boolean {
  const typedCharacters = Array.from(typed);
  const characters = Array.from(word);
  if (characters.length !== typedCharacters.length) return false;
  const rhyme = (character = ''): string =>
    (readings.get(character) ?? character).replace(/^(?:[zcs]h|[^aeiouv])/u, '');
  return characters.every((character, at) => rhyme(character) === rhyme(typedCharacters[at]));
}

const mostRead = 6;
const mostAlike = 3;
const spacedLengths = [6, 5, 4, 3, 2];
const longestSound = 8;
/** Two syllables that only sound alike to some are many words. */
const leastHeard = 3;

/**
 * The vocabulary of the texts, which reads pinyin and what is mistyped: loaded, with this code, when a
 * query holds letters, or what stands nowhere.
 */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #readings: Readings;
  /** Words by their reading, syllables apart. */
  readonly #bySound = new Map<string, string[]>();
  /** The same as those hear them who do not tell zh from z, or ng from n. */
  readonly #byHearing = new Map<string, string[]>();

  /** @param whole all texts, where they are at hand: then most words are written as places in them */
  constructor({ standing = '', words, readings }: WrittenVocabulary, whole: WholeText | null) {
    this.words = whole === null ? words : readStanding({ standing, words }, whole);
    this.#readings = readReadings(readings);
    for (const word of this.words) {
      const sound = readingOf(word, this.#readings)?.join(' ');
      if (sound !== undefined) this.#bySound.set(sound, [...this.#sounding(sound), word]);
    }
    for (const [sound, same] of this.#bySound) {
      const key = sound.split(' ').map(heard).join(' ');
      this.#byHearing.set(key, [...(this.#byHearing.get(key) ?? []), ...same]);
    }
  }

  #sounding(sound: string): readonly string[] {
    return this.#bySound.get(sound) ?? [];
  }

  /** Takes letters; gives the words so read in full, else by their initials or beginning, places first. */
  readAs(letters: string): string[] {
    const full: string[] = [];
    const initials: string[] = [];
    const begun: string[] = [];
    for (const word of this.words) {
      const syllables = readingOf(word, this.#readings);
      if (syllables === null) continue;
      const spelled = syllables.join('');
      if (spelled === letters) full.push(word);
      else if (syllables.map((syllable) => syllable[0]).join('') === letters) initials.push(word);
      else if (letters.length >= 3 && spelled.startsWith(letters)) begun.push(word);
    }
    // Longer words that begin so hold the full one: they would only push it down by being rarer.
    return (full.length > 0 ? full : [...initials, ...begun]).slice(0, mostRead);
  }

  /** Takes letters that are no one word; cuts them into words read in full, null where they are not. */
  readAsRun(letters: string): string[][] | null {
    const bySpelling = new Map<string, string[]>();
    for (const [sound, words] of this.#bySound) {
      const spelled = sound.replaceAll(' ', '');
      bySpelling.set(spelled, [...(bySpelling.get(spelled) ?? []), ...words]);
    }
    const cutFrom = (at: number): string[][] | null => {
      if (at === letters.length) return [];
      for (let end = letters.length; end > at + 2; end -= 1) {
        const words = bySpelling.get(letters.slice(at, end));
        const rest = words === undefined ? null : cutFrom(end);
        if (words !== undefined && rest !== null) return [words.slice(0, mostAlike), ...rest];
      }
      return at > 0 ? begunWith(letters.slice(at)) : null;
    };
    /** The last word may lack its end: bujiao diji for 补缴地价. */
    const begunWith = (rest: string): string[][] | null => {
      if (rest.length < 3) return null;
      const begun = [...bySpelling].flatMap(([spelled, words]) =>
        spelled.startsWith(rest) ? words : [],
      );
      return begun.length > 0 ? [begun.slice(0, mostAlike)] : null;
    };
    return cutFrom(0);
  }

  /** Takes syllables typed apart; gives the longest words among them, passing over what is no part of any. */
  readApart(syllables: readonly string[]): string[][] {
    const found: string[][] = [];
    let at = 0;
    while (at < syllables.length) {
      const soundOf = (length: number): string => syllables.slice(at, at + length).join(' ');
      const length = spacedLengths.find(
        (some) => at + some <= syllables.length && this.#bySound.has(soundOf(some)),
      );
      if (length !== undefined) found.push(this.#sounding(soundOf(length)).slice(0, mostAlike));
      at += length ?? 1;
    }
    return found;
  }

  /** Takes a word that stands nowhere; gives words nearest to it in writing, three at most. */
  writtenLike(typed: string): string[] {
    const near = this.words
      .map((word) => ({ word, near: isShortFor(typed, word) ? 0.78 : nearness(word, typed) }))
      .filter((entry) => entry.near > 0)
      .map(({ word, near: by }) => ({
        word,
        near: rhymes(word, typed, this.#readings) ? by + 0.05 : by,
      }));
    const nearest = Math.max(...near.map((entry) => entry.near));
    return near
      .filter((entry) => entry.near === nearest)
      .map(({ word }) => word)
      .slice(0, mostAlike);
  }

  /** Words of the texts that sound as a whole typed word does, three at most; two syllables are too many words. */
  soundingLike(typed: string): string[] {
    const syllables = Array.from(typed, (character) => heard(this.#readings.get(character) ?? '-'));
    if (syllables.length < leastHeard) return [];
    const same = this.#byHearing.get(syllables.join(' ')) ?? [];
    return same.filter((word) => word !== typed).slice(0, mostAlike);
  }

  /**
   * Words of the texts that sound like a stretch of a query which holds one of the given places: 章家湾
   * for the 张家湾 of 张家湾改造. Longer ones first, then those that share a character with what was typed;
   * a word that was typed is none.
   *
   * @param places characters of the query that belong to pairs which stand nowhere
   */
  soundingWithin(query: string, places: ReadonlySet<number>): string[] {
    const characters = Array.from(query);
    const syllables = characters.map((character) => this.#readings.get(character) ?? '-');
    const found = new Set<string>();
    for (let length = Math.min(longestSound, characters.length); length >= 2; length -= 1) {
      for (let from = 0; from + length <= characters.length; from += 1) {
        const stretch = Array.from({ length }, (_, at) => from + at);
        if (!stretch.some((at) => places.has(at))) continue;
        const typed = characters.slice(from, from + length).join('');
        const spoken = syllables.slice(from, from + length);
        const likely =
          length >= leastHeard ? this.#byHearing.get(spoken.map(heard).join(' ')) : undefined;
        const same = this.#bySound.get(spoken.join(' ')) ?? likely ?? [];
        for (const word of same) if (word !== typed) found.add(word);
      }
      if (found.size > 0) break;
    }
    const shared = (word: string): number => characters.filter((c) => word.includes(c)).length;
    return [...found].sort((a, b) => shared(b) - shared(a)).slice(0, mostAlike);
  }
}
