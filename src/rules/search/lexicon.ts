import type { Asking } from '../../facts/kinds/asking.ts';
import { readReadings, readingOf, type Readings, type WrittenReadings } from './pinyin.ts';

/** Traditional characters: asked for where a query holds one, or a character of neither set. */
export interface Traditional {
  traditional: string;
  /** At the same places, the simplified ones that the texts use. */
  simplified: string;
}

/**
 * Town → its villages and communities, apart by spaces: asked for where a query names a place that no
 * text does, those that begin as its words do.
 */
export type Villages = Readonly<Record<string, string>>;

/** How people ask for a matter that texts may not say. */
export interface AskedMatter {
  /** Ways of asking; words joined by `+` stand in the query together. */
  asked: string[];
  /** Words that make it another question. */
  unless: string[];
  /** The topic that it is, whose own words ask for it too. */
  topic?: string;
  /** True where it is a figure: told where one is asked for. */
  figure?: boolean;
  /** As of the matter itself. */
  ofCity: boolean;
  /** Cities of texts that do not say it, or that nobody has read for it. */
  cities: string[];
}

/**
 * A matter that people ask for, with the texts that were read for it and do not say it: loaded where it
 * is asked for.
 */
export interface SilentMatter {
  /** What it is, as it stands in a sentence: 停产停业损失怎样补偿. */
  name: string;
  /** True where other texts say it, or its words stand for much: told only of a city that a query names. */
  ofCity: boolean;
  /** Texts that do not say it; `touched`: address and place of clauses that mention what is near it. */
  texts: { city: string; title: string; touched: [address: string, path: string][] }[];
  /** Cities of texts that nobody has read for it. */
  unread: string[];
  /** Day of the latest reading. */
  on: string;
  /** How many texts the portal has; those beyond `texts` say it, or were not read for it. */
  of: number;
  /** Topics whose clauses would pose as an answer: a fine is no compensation. */
  not: string[];
  /** Topics whose clauses come nearest to it. */
  near: string[];
  /** Where the reader can go on. */
  way: { label: string; address: string }[];
}

/** What a first query loads beside the catalogue. */
export interface Words {
  /** People's words and what the texts say instead. */
  synonyms: Record<string, string[]>;
  /** Words of courtesy and of questions, which say nothing about the matter. */
  courtesy: string[];
  /** A form of words → others that ask the same: 什么时候 → 几时, 哪天. */
  alike: Record<string, string[]>;
  /** How people say what they ask for, whatever the matter. */
  asking: Asking;
  /** Topic → how people ask for it in their own words, kept apart. */
  topics: Record<string, string>;
  /** In the order of the matters themselves. */
  matters: AskedMatter[];
  /** County → its towns that no project of the list of its city names. */
  unlisted: Record<string, string[]>;
  /** City → its counties, for cities of which no list is published. */
  counties: Record<string, string[]>;
  /** Traditional characters that the standard set of simplified ones holds too: 於. */
  traditional: string;
  /** Years that the texts print. */
  years: number[];
  /** Units that speak of a span of time: years from and to, null where open. */
  spans: [unit: number, from: number | null, to: number | null][];
}

/**
 * The vocabulary as it is written to its file: words of the texts, names of places first, then the
 * weightiest first.
 */
export interface WrittenVocabulary {
  /** Where words stand, for whoever has all texts. */
  standing?: string;
  words: string[];
  readings: WrittenReadings;
}

/** The vocabulary of the texts: asked for when a query holds letters, or what stands nowhere. */
export interface Vocabulary {
  words: readonly string[];
  readings: Readings;
  /** Words by their reading, syllables apart. */
  bySound: ReadonlyMap<string, readonly string[]>;
  /** The same as those hear them who do not tell zh from z, or ng from n. */
  byHearing: ReadonlyMap<string, readonly string[]>;
}

/** Makes the vocabulary ready for looking things up. */
export function buildVocabulary(words: readonly string[], readings: WrittenReadings): Vocabulary {
  const read = readReadings(readings);
  const bySound = new Map<string, string[]>();
  for (const word of words) {
    const sound = readingOf(word, read)?.join(' ');
    if (sound !== undefined) bySound.set(sound, [...(bySound.get(sound) ?? []), word]);
  }
  const byHearing = new Map<string, string[]>();
  for (const [sound, same] of bySound) {
    const key = sound.split(' ').map(heard).join(' ');
    byHearing.set(key, [...(byHearing.get(key) ?? []), ...same]);
  }
  return { words, readings: read, bySound, byHearing };
}

/** Gives a folded text in the characters that the texts use. */
export function simplify(folded: string, { traditional, simplified }: Traditional): string {
  const to = Array.from(simplified);
  const pairs = new Map(Array.from(traditional, (from, at) => [from, to[at] ?? from]));
  return Array.from(folded, (character) => pairs.get(character) ?? character).join('');
}

/** Takes letters; gives the words so read in full, else by their initials or beginning, places first. */
export function wordsByPinyin(letters: string, { words, readings }: Vocabulary): string[] {
  const full: string[] = [];
  const initials: string[] = [];
  const begun: string[] = [];
  for (const word of words) {
    const syllables = readingOf(word, readings);
    if (syllables === null) continue;
    const spelled = syllables.join('');
    if (spelled === letters) full.push(word);
    else if (syllables.map((syllable) => syllable[0]).join('') === letters) initials.push(word);
    else if (letters.length >= 3 && spelled.startsWith(letters)) begun.push(word);
  }
  // Longer words that begin so hold the full one: they would only push it down by being rarer.
  if (full.length > 0) return full.slice(0, 6);
  return [...initials, ...begun].slice(0, 6);
}

/** Takes letters that are no one word; cuts them into words read in full, null where they are not. */
export function pinyinRun(letters: string, { bySound }: Vocabulary): string[][] | null {
  const bySpelling = new Map<string, string[]>();
  for (const [sound, words] of bySound) {
    const spelled = sound.replaceAll(' ', '');
    bySpelling.set(spelled, [...(bySpelling.get(spelled) ?? []), ...words]);
  }
  const cutFrom = (at: number): string[][] | null => {
    if (at === letters.length) return [];
    for (let end = letters.length; end > at + 2; end -= 1) {
      const words = bySpelling.get(letters.slice(at, end));
      const rest = words === undefined ? null : cutFrom(end);
      if (words !== undefined && rest !== null) return [words.slice(0, 3), ...rest];
    }
    return at > 0 ? begunWith(letters.slice(at)) : null;
  };
  /** The last word may lack its end: bujiao diji for 补缴地价. */
  const begunWith = (rest: string): string[][] | null => {
    if (rest.length < 3) return null;
    const begun = [...bySpelling].flatMap(([spelled, words]) =>
      spelled.startsWith(rest) ? words : [],
    );
    return begun.length > 0 ? [begun.slice(0, 3)] : null;
  };
  return cutFrom(0);
}

const spacedLengths = [6, 5, 4, 3, 2];

/** Takes syllables typed apart; gives the longest words among them, passing over what is no part of any. */
export function pinyinApart(syllables: readonly string[], { bySound }: Vocabulary): string[][] {
  const found: string[][] = [];
  let at = 0;
  while (at < syllables.length) {
    const length = spacedLengths.find(
      (some) =>
        at + some <= syllables.length && bySound.has(syllables.slice(at, at + some).join(' ')),
    );
    if (length !== undefined) {
      found.push([...(bySound.get(syllables.slice(at, at + length).join(' ')) ?? [])].slice(0, 3));
    }
    at += length ?? 1;
  }
  return found;
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

/** Takes a word that stands nowhere; gives words nearest to it in writing, three at most. */
export function wordsLike(typed: string, { words, readings }: Vocabulary): string[] {
  const near = words
    .map((word) => ({ word, near: isShortFor(typed, word) ? 0.78 : nearness(word, typed) }))
    .filter((entry) => entry.near > 0)
    .map(({ word, near: by }) => ({ word, near: rhymes(word, typed, readings) ? by + 0.05 : by }));
  const nearest = Math.max(...near.map((entry) => entry.near));
  return near
    .filter((entry) => entry.near === nearest)
    .map(({ word }) => word)
    .slice(0, 3);
}

const longestSound = 8;
/** Two syllables that only sound alike to some are many words. */
const leastHeard = 3;

/** A syllable as it sounds to those who do not tell zh from z, or ng from n. */
function heard(syllable: string): string {
  return syllable.replace(/^([zcs])h/u, '$1').replace(/([aei]n)g$/u, '$1');
}

/** Words of the texts that sound as a whole typed word does, three at most; two syllables are too many words. */
export function wordsSounding(typed: string, { byHearing, readings }: Vocabulary): string[] {
  const syllables = Array.from(typed, (character) => heard(readings.get(character) ?? '-'));
  if (syllables.length < leastHeard) return [];
  const same = byHearing.get(syllables.join(' ')) ?? [];
  return same.filter((word) => word !== typed).slice(0, 3);
}

/**
 * Words of the texts that sound like a stretch of a query which holds one of the given places: 章家湾
 * for the 张家湾 of 张家湾改造. Longer ones first, then those that share a character with what was typed;
 * a word that was typed is none.
 *
 * @param places characters of the query that belong to pairs which stand nowhere
 */
export function wordsBySound(
  query: string,
  places: ReadonlySet<number>,
  { bySound, byHearing, readings }: Vocabulary,
): string[] {
  const characters = Array.from(query);
  const syllables = characters.map((character) => readings.get(character) ?? '-');
  const found = new Set<string>();
  for (let length = Math.min(longestSound, characters.length); length >= 2; length -= 1) {
    for (let from = 0; from + length <= characters.length; from += 1) {
      const stretch = Array.from({ length }, (_, at) => from + at);
      if (!stretch.some((at) => places.has(at))) continue;
      const typed = characters.slice(from, from + length).join('');
      const spoken = syllables.slice(from, from + length);
      const likely = length >= leastHeard ? byHearing.get(spoken.map(heard).join(' ')) : undefined;
      const same = bySound.get(spoken.join(' ')) ?? likely ?? [];
      for (const word of same) if (word !== typed) found.add(word);
    }
    if (found.size > 0) break;
  }
  const shared = (word: string): number => characters.filter((c) => word.includes(c)).length;
  return [...found].sort((a, b) => shared(b) - shared(a)).slice(0, 3);
}
