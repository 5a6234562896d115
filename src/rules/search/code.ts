/**
 * Pagefind cuts texts into words when it indexes and queries into words when it searches, by two
 * different dictionaries, so that Chinese terms are lost. We hand it words that no dictionary can cut:
 * each pair of neighbouring characters, written in letters and digits.
 */
const base = 36;
const hanStart = 0x4e00;
const hanCount = 0xa000 - hanStart;
/** First digit of the long form, for characters beyond the 40,960 that three digits hold. */
const escape = 'z';

/** Stands after the last character of a unit, so that the last one begins a pair too. */
const end = 'yzz';

/** Takes a folded character; gives its code: three digits of base 36, or `z` and four. */
export function encodeCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point >= hanStart + hanCount) return escape + point.toString(base).padStart(4, '0');
  const short = point >= hanStart ? point - hanStart : hanCount + point;
  return short.toString(base).padStart(3, '0');
}

/** Takes the folded text of a unit; gives one word for each of its characters: it and the next. */
export function pairWords(folded: string): string[] {
  const codes = Array.from(folded, encodeCharacter);
  return codes.map((code, at) => code + (codes[at + 1] ?? end));
}

/**
 * Takes a folded term; gives the words to ask for. Two characters or more are pairs in a row; a
 * single character is the beginning of a pair.
 */
export function queryWords(folded: string): string[] {
  const codes = Array.from(folded, encodeCharacter);
  if (codes.length === 1) return codes;
  return codes.slice(0, -1).map((code, at) => code + (codes[at + 1] ?? ''));
}

const digits = Array.from({ length: base }, (_, digit) => digit.toString(base));
const ascii = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at));

/**
 * Takes a folded character; gives the beginnings of all its pairs, closely enough that no file of
 * the index lies between two. Pagefind loads the file of a beginning, not those that follow it.
 * Figures and signs, which follow each other often and have neighbouring codes, are given whole.
 */
export function pairBeginnings(character: string): string[] {
  const code = encodeCharacter(character);
  const any = digits.flatMap((first) => digits.map((second) => code + first + second));
  return [...any, ...ascii.map((second) => code + encodeCharacter(second))];
}
