/**
 * The form in which texts and queries meet: full and half width, upper and lower case, and the many
 * shapes of brackets, quotation marks and dashes are one. Each character has exactly one folded
 * character, so a place in the folded text is a place in the original (white space left out).
 */
const shapes: readonly (readonly [canonical: string, others: string])[] = [
  ['，', ','],
  ['；', ';'],
  ['：', ':'],
  ['！', '!'],
  ['？', '?'],
  // Document numbers are typed with whatever bracket is at hand: 〔2024〕, [2024], （2024）.
  ['（', '([〔【〖［{'],
  ['）', ')]〕】〗］}'],
  ['〈', '<'],
  ['〉', '>'],
  ['"', '“”„‟〝〞'],
  ["'", '‘’`´'],
  ['-', '—–‒―−‐‑~～'],
  ['.', '．'],
  ['·', '•・‧'],
];

const canonicalOf = new Map(
  shapes.flatMap(([canonical, others]) => Array.from(others, (other) => [other, canonical])),
);

/** Takes one character; gives its folded character. */
export function fold(character: string): string {
  const known = canonicalOf.get(character);
  if (known !== undefined) return known;
  const compatible = character.normalize('NFKC').toLowerCase();
  // ① and ㎡ would become two characters or lose their circle: they stay what they are.
  const single = Array.from(compatible).length === 1 ? compatible : character;
  return canonicalOf.get(single) ?? single;
}

const spaceOrInvisible = /[\s\p{Cc}\p{Cf}]/u;

/** True for what the folded text leaves out: white space, control and invisible characters. */
export function isBlank(character: string): boolean {
  return spaceOrInvisible.test(character);
}

/** Takes a text; gives its folded characters, white space and invisible characters left out. */
export function foldText(text: string): string {
  return Array.from(text)
    .filter((character) => !isBlank(character))
    .map(fold)
    .join('');
}

const halfWidthPunctuation = new Map([
  ['，', ','],
  ['；', ';'],
  ['：', ':'],
  ['（', '('],
  ['）', ')'],
  ['？', '?'],
  ['！', '!'],
]);

function marksAgainst(text: string, base: (folded: string) => string): string {
  const marks: string[] = [];
  let since = 0;
  for (const character of text) {
    if (isBlank(character)) {
      marks.push(`${since === 0 ? '' : since.toString(36)}+${character}`);
      since = 0;
    } else {
      const expected = base(fold(character));
      if (expected !== character) {
        marks.push(`${since === 0 ? '' : since.toString(36)}=${character}`);
        since = 0;
      } else {
        since += 1;
      }
    }
  }
  return marks.join('');
}

const asFolded = (folded: string): string => folded;
const asHalfWidth = (folded: string): string => halfWidthPunctuation.get(folded) ?? folded;

/**
 * What folding took away, written shortly, so that the index can hold the folded text alone and
 * still show the original: `f` or `h` (folded punctuation is full or half width by default), then
 * for each departure the number of unchanged characters before it (base 36), `=` and the character
 * that stands in place of the folded one, or `+` and the blank that stands between.
 */
export function foldingMarks(text: string): string {
  const full = `f${marksAgainst(text, asFolded)}`;
  const half = `h${marksAgainst(text, asHalfWidth)}`;
  return half.length < full.length ? half : full;
}

/** An original character and its place in the folded text; null for a blank. */
export interface OriginalCharacter {
  character: string;
  /** Place of its folded character; that of the next one for a blank. */
  at: number;
}

/**
 * Takes a folded text and its marks; gives the original, character by character.
 *
 * @throws Error where the marks do not belong to the text
 */
export function unfold(folded: string, marks: string): OriginalCharacter[] {
  const base = marks.startsWith('h') ? asHalfWidth : asFolded;
  const source = Array.from(folded);
  const out: OriginalCharacter[] = [];
  let at = 0;
  const copy = (count: number): void => {
    for (const end = at + count; at < end; at += 1) {
      const character = source[at];
      if (character === undefined) throw new Error('索引片段损坏：标记超出文字。');
      out.push({ character: base(character), at });
    }
  };
  for (const [, count = '', sign, character = ''] of marks
    .slice(1)
    .matchAll(/([0-9a-z]*)([=+])([^])/gu)) {
    copy(count === '' ? 0 : Number.parseInt(count, 36));
    out.push({ character, at });
    if (sign === '=') at += 1;
  }
  copy(source.length - at);
  return out;
}
