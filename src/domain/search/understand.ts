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
  /** Units that speak of a span of time: years from and to, null where open. */
  spans: [unit: number, from: number | null, to: number | null][];
}

/** The vocabulary of the texts: asked for when a query finds nothing. */
export interface Vocabulary {
  /** Words of the texts, names of places first, then the weightiest first. */
  words: string[];
  readings: WrittenReadings;
}

/** How a reading came about; `tag`: it stands in no text, people filed clauses under it. */
export type Why = 'typed' | 'synonym' | 'pinyin' | 'sound' | 'near' | 'tag';

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

/** Takes an unknown word; gives words that sound the same, then words that differ by one character. */
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
      const weight = nearness(word, typed);
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

/** Cuts into known words and the stretches between them. */
function cut(text: string, lexicon: Lexicon): { word: string; known: boolean }[] {
  const pieces: { word: string; known: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const figure = /^(?:\d+(?:\.\d+)?(?:%|亩|年|号)?|[a-z]+)/.exec(text.slice(at))?.[0];
    const word = figure ?? knownAt(text, at, lexicon);
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
  if (/^\d/.test(word)) return [{ text: word, weight: 1, why: 'typed' }];
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

/** Gives for each unit whether it speaks of a span that one of the years lies in. */
export function unitsOfYears(years: readonly number[], { spans }: PeoplesWords): Set<number> {
  return new Set(
    spans
      .filter(([, from, to]) => years.some((year) => (from ?? 0) <= year && year <= (to ?? 9999)))
      .map(([unit]) => unit),
  );
}
