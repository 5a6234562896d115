/** Digits that are written as words or signs, in tens that begin at a zero. */
const tens = [
  ...['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '⓪①②③④⑤⑥⑦⑧⑨', '⁰¹²³⁴⁵⁶⁷⁸⁹', '₀₁₂₃₄₅₆₇₈₉'],
  ...['⓿❶❷❸❹❺❻❼❽❾', '○幺两三四五六七八九'],
];

const valueOf = new Map(
  tens.flatMap((ten) => Array.from(ten, (one, at) => [one, String(at)] as const)),
);

/** Characters that are digits where many stand in a row. */
export const spelledDigits: ReadonlySet<string> = new Set(valueOf.keys());

const spelledClass = `[${[...spelledDigits].join('')}]`;
/** A run of such digits as long as a telephone number is one: 一三八〇〇一三八〇〇〇, 幺三八 〇〇…, ①③⑧…. */
const spelled = new RegExp(`${spelledClass}(?:[ -]?${spelledClass}){10,18}`, 'gu');

function spelledOut(run: string): string {
  return run.replace(/./gu, (one) => valueOf.get(one) ?? one);
}

function plainOf(character: string): string {
  if (character === '\n' || character === '\t') return character;
  if (/(?!\r)[\p{Cf}\p{Mn}\p{Me}\p{Cc}]/u.test(character)) return '';
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

/** One character in plain form; empty where it has no width. */
export function plainCharacter(character: string): string {
  return character.replace(foldable, plainOfKnown);
}

function plainOfKnown(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = plainOf(character);
  known.set(character, plain);
  return plain;
}

// Of characters that are one code unit, the code unit of their plain form. Unicode keeps these two for
// those who need numbers that are no character.
const [unknown, widthless] = [0xffff, 0xfffe] as const;
const plainCodes = new Uint16Array(0x10000).fill(unknown);

function learn(code: number): number {
  const plain = plainCharacter(String.fromCharCode(code));
  return (plainCodes[code] = plain === '' ? widthless : plain.charCodeAt(0));
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
/** Two code units that are one character, which may be a digit of another script. */
const pairs = /[\ud800-\udfff]/;

/**
 * A text in the form in which numbers are looked for: half-width ASCII digits, one kind of space and
 * dash, nothing without width.
 */
export function plainForm(text: string): string {
  const counted = text.replace(spelled, spelledOut);
  if (pairs.test(counted)) return counted.replace(foldable, plainOfKnown);
  const units = new Uint16Array(counted.length);
  let length = 0;
  for (let at = 0; at < counted.length; at += 1) {
    const code = counted.charCodeAt(at);
    const before = plainCodes[code];
    const plain = before === unknown ? learn(code) : before;
    if (plain !== undefined && plain !== widthless) units[length++] = plain;
  }
  return decoder.decode(units.subarray(0, length));
}
