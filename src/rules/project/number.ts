/** A cell read as a number; `empty` where it prints nothing (blank or a dash). */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid' };

const emptyMarks = new Set(['', '-', '--', '—', '——', '–', '/', '无']);

/**
 * Reads an area in 亩 as lists print it: full-width digits and thousands separators are fine, the unit
 * may be repeated (300亩). 约120, 1.2万, ranges, signs and zero are not numbers to publish: `invalid`.
 */
export function readArea(cell: string): NumberReading {
  const text = cell.normalize('NFKC').replace(/\s+/gu, '');
  if (emptyMarks.has(text)) return { kind: 'empty' };
  const digits = text.replace(/亩$/u, '');
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,4})?$/u.test(digits)) return { kind: 'invalid' };
  const value = Number(digits.replaceAll(',', ''));
  return value > 0 && value < 1e9 ? { kind: 'number', value } : { kind: 'invalid' };
}

/** Reads a 序号: a whole number from 1. */
export function readSequence(cell: string): number | null {
  const text = cell.normalize('NFKC').replace(/\s+/gu, '');
  return /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : null;
}

/** Sums areas in 亩 without the drift of binary fractions; areas have at most four decimals. */
export function sumAreas(areas: readonly number[]): number {
  return areas.reduce((sum, area) => sum + Math.round(area * 10_000), 0) / 10_000;
}
