import { headingSigns } from './names-beside-amounts.ts';
import { plainCharacter, spelledDigits } from './plain-text.ts';

/** What a character is in plain form; the first five say nothing but after a digit. */
export const [
  other,
  parting,
  gone,
  cell,
  cross,
  digit,
  lineEnd,
  sign,
  spelledDigit,
  pair,
  unknown,
] = [...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] as const;

// Both by code unit.
const kinds = new Uint8Array(0x10000).fill(unknown);
const plainCodes = new Uint16Array(0x10000);

const partings = new Set(' .·・•-/\\_~()');
/** Last characters of the words that are looked for. */
const signs = new Set('权明用证主名人户元照卡址地生信牌Q员表报办核对制计稿发');
/** Code units of the characters that headings of persons hold. */
export const ofHeadings = new Set(Array.from(headingSigns, (sign) => sign.charCodeAt(0)));
/** What parts cells and items. */
const cellSigns = new Set(',，、;；|｜\t');

function kindOfPlain(plain: string): number {
  if (plain === '\n') return lineEnd;
  if (/[0-9]/.test(plain)) return digit;
  if (plain === 'X' || plain === 'x') return cross;
  if (partings.has(plain)) return parting;
  if (cellSigns.has(plain)) return cell;
  return signs.has(plain) || ofHeadings.has(plain.charCodeAt(0)) ? sign : other;
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const plain = plainCharacter(character);
  plainCodes[code] = plain.charCodeAt(0);
  const kind =
    code >= 0xd800 && code <= 0xdfff
      ? pair
      : plain === ''
        ? gone
        : spelledDigits.has(character)
          ? spelledDigit
          : kindOfPlain(plain);
  kinds[code] = kind;
  return kind;
}

/** What the character of a code unit is in plain form; each is looked up once. */
export function kindOf(code: number): number {
  const known = kinds[code] ?? other;
  return known === unknown ? learn(code) : known;
}

/** The code unit of the plain form of a character whose kind was asked for. */
export function plainOf(code: number): number {
  return plainCodes[code] ?? 0;
}
