/**
 * Reads a number as people write one: decimal digits, thousands separators where there are any at all,
 * a decimal point. `0x10`, `1e3`, `.5`, `007`, `1_000` and `Infinity`, which programs take for numbers
 * too, are none: whoever wrote them meant something else.
 *
 * @returns null where the text is no such number
 */
export function readPlainNumber(text: string): number | null {
  if (!/^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(text)) return null;
  return Number(text.replaceAll(',', ''));
}
