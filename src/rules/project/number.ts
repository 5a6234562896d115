import type { AreaUnit } from '../../facts/kinds/layout.ts';
import { unitOf } from './area-unit.ts';

/** A cell read as a number; `empty` where it prints nothing (blank or a dash). */
export type NumberReading =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The unit that the cell prints, where it is not that of the column. */
      readonly unit?: AreaUnit;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid' };

const emptyMarks = new Set(['', '-', '--', '—', '——', '–', '/', '无']);

/**
 * Full-width digits and signs as half-width ones. Nothing else is folded: ① and ² are notes beside a
 * number, and would become digits of it.
 */
function halfWidth(cell: string): string {
  return cell
    .replace(/[\uFF01-\uFF5E]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ')
    .trim();
}

/**
 * Reads an area as lists print it: full-width digits and thousands separators are fine, the unit may be
 * repeated (300亩). 约120, 1.2万, 120 80, 300①, ranges, signs and zero are not numbers to publish:
 * `invalid`.
 *
 * @param unit the unit of the column
 * @param ownUnits whether cells may print another one (20公顷): where the heading prints none
 */
export function readArea(cell: string, unit: AreaUnit = '亩', ownUnits = false): NumberReading {
  const text = halfWidth(cell);
  if (emptyMarks.has(text)) return { kind: 'empty' };
  const suffix = /^[\d,.]+\s*([^\d,.\s①-⑳][^①-⑳]*)$/u.exec(text)?.[1];
  const own = suffix === undefined ? null : unitOf(suffix);
  if (own !== null && own !== unit && !ownUnits) return { kind: 'invalid' };
  const digits = own === null ? text : text.slice(0, -(suffix?.length ?? 0)).trimEnd();
  // Areas in 亩 have at most four decimals; those that a list converted for itself may have more.
  const decimals = (own ?? unit) === '亩' ? 4 : 10;
  const number = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/u.exec(digits);
  if (!number || (number[1]?.length ?? 0) > decimals) return { kind: 'invalid' };
  const value = Number(digits.replaceAll(',', ''));
  if (!(value > 0 && value < 1e9)) return { kind: 'invalid' };
  return { kind: 'number', value, ...(own === null || own === unit ? {} : { unit: own }) };
}

/** Whether a cell prints no more than a mark that there is nothing: blank, a dash, 无. */
export const isEmptyMark = (cell: string): boolean => emptyMarks.has(halfWidth(cell));

/** Reads a 序号: a whole number from 1. */
export function readSequence(cell: string): number | null {
  const text = halfWidth(cell);
  return /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : null;
}

/** Sums areas in 亩 without the drift of binary fractions; areas have at most four decimals. */
export function sumAreas(areas: readonly number[]): number {
  return areas.reduce((sum, area) => sum + Math.round(area * 10_000), 0) / 10_000;
}
