import { countedNumeral, countingUnits, otherNotations } from './numbers.ts';
import { readReadings, readingOf, type Readings, type WrittenReadings } from './pinyin.ts';

/** Traditional characters: asked for where a query holds a character beyond the everyday ones. */
export interface Traditional {
  traditional: string;
  /** At the same places, the simplified ones that the texts use. */
  simplified: string;
}

/** People's words: small, asked for when a query finds little. */
export interface PeoplesWords {
  /** People's words and what the texts say instead. */
  synonyms: Record<string, string[]>;
  /** Words of questions that say nothing about the matter. */
  idle: string[];
  /** Years that the texts print. */
  years: number[];
  /** Units that speak of a span of time: years from and to, null where open. */
  spans: [unit: number, from: number | null, to: number | null][];
}

/** The vocabulary of the texts: asked for when a query finds nothing. */
export interface Vocabulary {
  /** Words of the texts, names of places first, then the weightiest first. */
  words: string[];
  readings: WrittenReadings;
}

/**
 * How a reading came about; `tag`: it stands in no text, people filed clauses under it; `piece`: it is
 * a part of an unknown word.
 */
export type Why = 'typed' | 'synonym' | 'pinyin' | 'sound' | 'near' | 'tag' | 'piece';

/** One way to read a part of a query. */
export interface Reading {
  text: string;
  weight: number;
  why: Why;
}

/** A part of a query and how it can be read; no reading where nothing like it is known. */
export interface Part {
  typed: string;
  readings: Reading[];
}

/** Both, made ready for looking things up. */
export interface Lexicon {
  data: PeoplesWords & Vocabulary;
  readings: Readings;
  wordSet: ReadonlySet<string>;
  longest: number;
}

/** Makes words and vocabulary ready for looking things up. */
export function buildLexicon(words: PeoplesWords, vocabulary: Vocabulary): Lexicon {
  const known = [...vocabulary.words, ...Object.keys(words.synonyms), ...words.idle];
  return {
    data: { ...words, ...vocabulary },
    readings: readReadings(vocabulary.readings),
    wordSet: new Set(vocabulary.words),
    longest: Math.max(...known.map(({ length }) => length)),
  };
}

/** Gives a folded text in the characters that the texts use. */
export function simplify(folded: string, { traditional, simplified }: Traditional): string {
  const to = Array.from(simplified);
  const pairs = new Map(Array.from(traditional, (from, at) => [from, to[at] ?? from]));
  return Array.from(folded, (character) => pairs.get(character) ?? character).join('');
}

/** Takes letters; gives the words so read in full, or by their initials, places first. */
export function wordsByPinyin(letters: string, lexicon: Lexicon): string[] {
  const full: string[] = [];
  const initials: string[] = [];
  const begun: string[] = [];
  const peoples = Object.keys(lexicon.data.synonyms).filter((word) => !lexicon.wordSet.has(word));
  for (const word of [...lexicon.data.words, ...peoples]) {
    const syllables = readingOf(word, lexicon.readings);
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
function pinyinRun(letters: string, lexicon: Lexicon): string[][] | null {
  const bySpelling = new Map<string, string[]>();
  for (const word of lexicon.data.words) {
    const spelled = readingOf(word, lexicon.readings)?.join('');
    if (spelled === undefined) continue;
    bySpelling.set(spelled, [...(bySpelling.get(spelled) ?? []), word]);
  }
  const cutFrom = (at: number): string[][] | null => {
    if (at === letters.length) return [];
    for (let end = letters.length; end > at + 2; end -= 1) {
      const words = bySpelling.get(letters.slice(at, end));
      const rest = words === undefined ? null : cutFrom(end);
      if (words !== undefined && rest !== null) return [words.slice(0, 3), ...rest];
    }
    return null;
  };
  return cutFrom(0);
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

/** Farther than a character dropped, nearer than another one in its place. */
const shortForWeight = 0.78;

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

/** Takes an unknown word; gives words that sound the same, else those nearest to it. */
export function similarWords(typed: string, lexicon: Lexicon): Reading[] {
  const sound = readingOf(typed, lexicon.readings)?.join(' ') ?? null;
  const sameSound: Reading[] = [];
  const nearly: Reading[] = [];
  for (const word of lexicon.data.words) {
    if (
      sound !== null &&
      word.length === typed.length &&
      readingOf(word, lexicon.readings)?.join(' ') === sound
    ) {
      sameSound.push({ text: word, weight: 0.9, why: 'sound' });
    } else {
      const weight = isShortFor(typed, word) ? shortForWeight : nearness(word, typed);
      if (weight > 0) nearly.push({ text: word, weight, why: 'near' });
    }
  }
  if (sameSound.length > 0) return sameSound.slice(0, 3);
  const nearest = Math.max(...nearly.map(({ weight }) => weight));
  return nearly.filter(({ weight }) => weight === nearest).slice(0, 3);
}

function readingsOfKnown(word: string, lexicon: Lexicon): Reading[] {
  const synonyms = lexicon.data.synonyms[word] ?? [];
  const typed: Reading[] = lexicon.wordSet.has(word)
    ? [{ text: word, weight: 1, why: 'typed' }]
    : [];
  return [
    ...typed,
    ...synonyms.map((text, at): Reading => ({ text, weight: 0.92 - 0.07 * at, why: 'synonym' })),
  ];
}

/** Longest known word that begins at a place. */
function knownAt(text: string, from: number, lexicon: Lexicon): string | null {
  for (let length = Math.min(lexicon.longest, text.length - from); length > 0; length -= 1) {
    const word = text.slice(from, from + length);
    const known = lexicon.wordSet.has(word) || Object.hasOwn(lexicon.data.synonyms, word);
    if (known || lexicon.data.idle.includes(word)) return word;
  }
  return null;
}

const figures = new RegExp(
  `^(?:\\d+(?:\\.\\d+)?[万亿]?(?:${countingUnits})?|[a-z]+|${countedNumeral})`,
);

/** The figure with its unit, or the run of letters, that a text begins with; empty where none. */
function figureAt(text: string): string {
  return figures.exec(text)?.[0] ?? '';
}

/** Cuts into known words and the stretches between them. */
function cut(text: string, lexicon: Lexicon): { word: string; known: boolean }[] {
  const pieces: { word: string; known: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const known = knownAt(text, at, lexicon);
    const figure = figureAt(text.slice(at));
    const word = figure.length > (known?.length ?? 0) ? figure : known;
    if (word !== null) {
      pieces.push({ word, known: true });
      at += word.length;
    } else {
      const last = pieces.at(-1);
      const character = text.charAt(at);
      if (last?.known === false) last.word += character;
      else pieces.push({ word: character, known: false });
      at += 1;
    }
  }
  return pieces;
}

/** Words that letters may stand for; a word that people say stands for those of the texts. */
function pinyinReadings(words: readonly string[], lexicon: Lexicon): Reading[] {
  return words
    .flatMap((word) => (lexicon.wordSet.has(word) ? word : (lexicon.data.synonyms[word] ?? [])))
    .map((text, at): Reading => ({ text, weight: 0.95 - 0.12 * at, why: 'pinyin' }))
    .filter(({ weight }) => weight > 0);
}

/** A letters-only part is pinyin, unless the texts hold the letters themselves. */
function readingsOf(word: string, known: boolean, lexicon: Lexicon): Reading[] {
  if (/^[a-z]+$/.test(word)) {
    return [
      { text: word, weight: 1, why: 'typed' },
      ...pinyinReadings(wordsByPinyin(word, lexicon), lexicon),
    ];
  }
  if (figureAt(word) === word) {
    const year = yearOf(word);
    if (year !== null && !lexicon.data.years.includes(year)) return [];
    const bare = /^\d{2,}/.exec(word)?.[0] ?? word;
    return [
      ...[word, ...otherNotations(word)].map((text): Reading => ({
        text,
        weight: 1,
        why: 'typed',
      })),
      ...(bare === word ? [] : [{ text: bare, weight: 0.7, why: 'typed' as const }]),
    ];
  }
  if (known) return readingsOfKnown(word, lexicon);
  return /\p{Script=Han}{2}/u.test(word) ? similarWords(word, lexicon) : [];
}

/**
 * Reads a query that nothing holds as it stands: the whole of it as one mistyped word, else its
 * content words one by one, words of questions left out.
 *
 * @param text the query, folded and in simplified characters, without white space
 */
export function partsOf(text: string, lexicon: Lexicon): Part[] {
  const synonyms = readingsOfKnown(text, lexicon);
  if (synonyms.length > 0) return [{ typed: text, readings: synonyms }];
  const whole = /^[a-z]+$/.test(text)
    ? readingsOf(text, true, lexicon).slice(1)
    : /^\p{Script=Han}{2,8}$/u.test(text)
      ? similarWords(text, lexicon)
      : [];
  if (whole.length > 0) return [{ typed: text, readings: whole }];
  const run = /^[a-z]{6,60}$/.test(text) ? pinyinRun(text, lexicon) : null;
  if (run !== null) {
    return run.map((words) => ({
      typed: words[0] ?? '',
      readings: pinyinReadings(words, lexicon),
    }));
  }
  const idle = new Set(lexicon.data.idle);
  return cut(text, lexicon)
    .filter(({ word }) => !idle.has(word) && /[\p{L}\p{N}]/u.test(word))
    .map(({ word, known }) => ({ typed: word, readings: readingsOf(word, known, lexicon) }));
}

/** Years that a query names. */
export function yearsIn(folded: string): number[] {
  return [...folded.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, year]) => Number(year));
}

/** The year that a word is, with 年 or without; null where it is none. */
export function yearOf(word: string): number | null {
  return /^(?:19|20)\d\d年?$/.test(word) ? Number.parseInt(word, 10) : null;
}

/** Units that speak of a span of time in which a year lies. */
export function unitsOfYear(year: number, { spans }: PeoplesWords): Set<number> {
  return new Set(
    spans
      .filter(([, from, to]) => (from ?? 0) <= year && year <= (to ?? 9999))
      .map(([unit]) => unit),
  );
}
