const digits = '零一二三四五六七八九';
const units: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

const plain = (printed: string): string =>
  printed
    .normalize('NFKC')
    .replaceAll(/[〇○ＯO]/gu, '零')
    .replaceAll('两', '二')
    .replaceAll(/[壹贰叁肆伍陆柒捌玖]/gu, (sign) =>
      digits.charAt('壹贰叁肆伍陆柒捌玖'.indexOf(sign) + 1),
    )
    .replaceAll('拾', '十');

/** Words with the digits that some offices print as wide as characters (２０２４) as plain ones. */
export const plainDigits = (text: string): string =>
  text.replaceAll(/[０-９]/gu, (digit) => digit.normalize('NFKC'));

/** Reads a number up to 9,999 written in Chinese or Arabic numerals; NaN where it is neither. */
export function readNumeral(printed: string): number {
  const numeral = plain(printed);
  if (/^\d+$/.test(numeral)) return Number(numeral);
  let total = 0;
  let digit: number | null = null;
  for (const character of numeral) {
    const value = digits.indexOf(character);
    const unit = units.get(character) ?? 0;
    if (value < 0 && unit === 0) return Number.NaN;
    if (unit === 0) digit = value;
    else {
      total += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

/** A count up to 999 in Chinese numerals, as laws number their articles and 款: 十二, 一百零五, 一百一十. */
export function writeNumeral(count: number): string {
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const digit = (at: number) => digits.charAt(at);
  const one = ones === 0 && count > 0 ? '' : digit(ones);
  if (hundreds === 0) return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${one}`;
  const ten = tens > 0 ? `${digit(tens)}十` : ones > 0 ? '零' : '';
  return `${digit(hundreds)}百${ten}${one}`;
}

/** A year printed digit by digit (二〇二四) as `2024`; NaN where it is none. */
export function readYear(printed: string): number {
  const numeral = plain(printed);
  if (/^\d{4}$/u.test(numeral)) return Number(numeral);
  const read = Array.from(numeral, (character) => digits.indexOf(character));
  return read.length === 4 && read.every((digit) => digit >= 0)
    ? Number(read.join(''))
    : Number.NaN;
}
