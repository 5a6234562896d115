const digits = '零一二三四五六七八九';

/** Reads a number up to 999 written in Chinese or Arabic numerals; NaN where it is neither. */
export function readNumeral(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  let total = 0;
  let digit: number | null = null;
  for (const character of printed) {
    const value = digits.indexOf(character);
    const unit = character === '十' ? 10 : character === '百' ? 100 : 0;
    if (value < 0 && unit === 0) return Number.NaN;
    if (unit === 0) digit = value;
    else {
      total += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}
