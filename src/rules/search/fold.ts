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

const folded = new Map<string, string>();

/** Takes one character; gives its folded character. */
export function fold(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const made = foldAnew(character);
  folded.set(character, made);
  return made;
}

function foldAnew(character: string): string {
  const known = canonicalOf.get(character);
  if (known !== undefined) return known;
  const compatible = character.normalize('NFKC').toLowerCase();
  // ① and ㎡ would become two characters or lose their circle: they stay what they are.
  const single = Array.from(compatible).length === 1 ? compatible : character;
  return canonicalOf.get(single) ?? single;
}

const spaceOrInvisible = /[\s\p{Cc}\p{Cf}]/u;

const blanks = new Map<string, boolean>();

/** True for what the folded text leaves out: white space, control and invisible characters. */
export function isBlank(character: string): boolean {
  const known = blanks.get(character);
  if (known !== undefined) return known;
  const blank = spaceOrInvisible.test(character);
  blanks.set(character, blank);
  return blank;
}

/** Takes a text; gives its folded characters, white space and invisible characters left out. */
export function foldText(text: string): string {
  // Chinese characters are folded as they stand: most of a text is passed over at once.
  return text.replace(/[^\u4e00-\u9fff]/gu, (character) =>
    isBlank(character) ? '' : fold(character),
  );
}

/** An original character and its place in the folded text; null for a blank. */
export interface OriginalCharacter {
  character: string;
  /** Place of its folded character; that of the next one for a blank. */
  at: number;
}

/** Takes a text; gives it character by character, each with its place in the folded text. */
export function withPlaces(text: string): OriginalCharacter[] {
  let at = 0;
  return Array.from(text, (character) => {
    const place = { character, at };
    if (!isBlank(character)) at += 1;
    return place;
  });
}
