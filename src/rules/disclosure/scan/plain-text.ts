/** A text in the form in which numbers are looked for, with the place of each character in the original. */
export interface PlainText {
  readonly text: string;
  /** Offset in the original, in UTF-16 units, of the character at `index`. */
  readonly at: (index: number) => number;
}

// Anything that may make a number look otherwise: digits of other kinds, spaces, dashes, what has no width.
const unusual =
  /[\p{Cf}\p{Mn}\p{Pd}\p{No}\p{Nl}\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFF01-\uFF5E\u2212\u00D7\u0425]|(?![0-9])\p{Nd}|(?![\t\n])\p{Cc}|[〇零一二三四五六七八九]{11}/u;

const chineseDigits = '〇一二三四五六七八九';

/** A run of Chinese digits as long as a telephone number is one: 一三八〇〇一三八〇〇〇. */
const spelled = /[〇零○一二三四五六七八九]{11,19}/gu;

function spelledOut(run: string): string {
  return run.replace(/[零○]/gu, '〇').replace(/./gu, (one) => String(chineseDigits.indexOf(one)));
}

function plainOf(character: string): string {
  if (character === '\n' || character === '\t') return character;
  if (/(?!\r)[\p{Cf}\p{Mn}\p{Cc}]/u.test(character)) return '';
  if (/[\u2028\u2029]/u.test(character)) return '\n';
  if (/\p{Zs}|\r/u.test(character)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  if (/[ⅩⅹＸｘ×Х]/u.test(character)) return 'X';
  // Notes such as ① and ² stand beside a number and are none of its digits.
  if (/[\p{No}\p{Nl}]/u.test(character)) return '，';
  const folded = character.normalize('NFKC');
  if (folded.length !== 1) return character;
  if (!/\p{Nd}/u.test(folded)) return folded;
  const code = folded.codePointAt(0) ?? 0;
  // Digits of every script stand in tens that begin at a zero.
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code <= 0x39 ? code - 0x30 : (code - zero) % 10);
}

/** Characters that may stand otherwise in plain form: all but ASCII that is printed, and common Han. */
const foldable = /[^ -~\n\t\u4E00-\u9FFF]/gu;

/** Few characters stand in a text thousands of times. */
const known = new Map<string, string>();

function plainOfKnown(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = plainOf(character);
  known.set(character, plain);
  return plain;
}

/** For each unit of a plain text the offset of its character in the original. */
function placesIn(source: string): number[] {
  const places: number[] = [];
  let place = 0;
  for (const character of source) {
    const plain = character.replace(foldable, plainOfKnown);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(place);
    place += character.length;
  }
  return places;
}

/**
 * Brings a text into the form in which numbers are looked for: half-width ASCII digits, one kind of
 * space and dash, nothing without width.
 */
export function plainText(original: string): PlainText {
  if (!unusual.test(original)) return { text: original, at: (index) => index };
  const source = original.replace(spelled, spelledOut);
  let places: readonly number[] | null = null;
  return {
    text: source.replace(foldable, plainOfKnown),
    at: (index) => (places ??= placesIn(source))[index] ?? original.length,
  };
}
