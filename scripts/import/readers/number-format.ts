/** Digits, points and commas of a number format that show a number as itself. */
const core = /^[#0?,]*[#0?](?:\.[#0?]+)?$/u;

/** What stands around the digits: literals, escaped characters, room for a bracket, colours. */
const literal =
  /"([^"]*)"|\\(.)|!(.)|_(.)|\*(.)|\[(?:Red|Blue|Black|红色|蓝色|黑色|\$-[0-9A-F]+)\]/giu;

interface Shape {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** A format cut into what it prints before, of and behind the digits; null where it does more than that. */
function shapeOf(section: string): Shape | null {
  const literals: string[] = [];
  const bare = section.replace(literal, (_, quoted?: string, escaped?: string, bang?: string) => {
    literals.push(quoted ?? escaped ?? bang ?? '');
    return '\uFFFC';
  });
  // A sign or a currency that the format prints is no part of the number that the cell holds.
  const signs = bare.replace(/\s/gu, '');
  const [, before = '', digits = '', after = ''] =
    /^([\uFFFC亩]*)([#0?,.]+|General|G\/通用格式)([\uFFFC亩]*)$/iu.exec(signs) ?? [];
  if (digits === '' || !(core.test(digits) || /^G/iu.test(digits))) return null;
  const words = (part: string): string =>
    part.replace(/\uFFFC/gu, () => literals.shift() ?? '').trim();
  const shape = { before: words(before), digits, after: words(after) };
  // Digits that the format prints beside those of the number make it another one.
  return /[\d.]/u.test(shape.before + shape.after) ? null : shape;
}

/** A number in plain digits, never as 1e21; of a fraction as many as a sheet shows (ten). */
function plain(value: number): string {
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(10)));
  return /e/u.test(text)
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

/**
 * What a sheet shows of a number: its digits as the format rounds them, and the words that the format
 * puts beside them (`0"公顷"` shows 20公顷). Null where the format shows another number than the cell
 * holds (thousands, percent, conditions) or nothing: that cannot be read on trust.
 *
 * @param code the number format; empty for none
 */
export function shownNumber(value: number, code: string): string | null {
  if (code === '' || code === '@') return plain(value);
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u);
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0];
  const shape = shapeOf(section ?? '');
  if (shape === null) return null;
  const { before, digits, after } = shape;
  const decimals = /^G/iu.test(digits) ? null : (/\.([#0?]+)/u.exec(digits)?.[1] ?? '');
  const rounded = decimals === null ? plain(value) : value.toFixed(Math.min(decimals.length, 20));
  const optional = decimals === null ? 0 : (/#+$/u.exec(decimals)?.[0].length ?? 0);
  const shown =
    optional === 0
      ? rounded
      : rounded.replace(new RegExp(`\\.?0{1,${String(optional)}}$`, 'u'), '');
  return `${before}${shown}${after}`;
}
