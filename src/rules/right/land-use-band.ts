import { addDays } from '../deadline/calendar.ts';
import type { Parameter } from '../../facts/kinds/parameter.ts';

/** A stretch of time, both days included; null is open. The clause of `parameter` governs it. */
export interface LandUseBand {
  readonly from: string | null;
  readonly to: string | null;
  readonly parameter: Parameter;
}

function day(value: number | string | null): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * The stretches into which texts divide land by the day it was first used, oldest first. The
 * days are inclusive, as the texts print （含）.
 *
 * @param parameters those of the measures by which texts divide land
 */
export function landUseBands(parameters: readonly Parameter[]): LandUseBand[] {
  return parameters
    .map((parameter) => {
      const { comparator, value, valueMax } = parameter;
      if (comparator === 'between') return { from: day(value), to: day(valueMax), parameter };
      if (comparator === 'since') return { from: day(value), to: null, parameter };
      const last = day(value);
      const to = last !== null && comparator === 'before' ? addDays(last, -1) : last;
      return { from: null, to, parameter };
    })
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

/** The days, both included, that a reader's answer may mean. */
export interface AskedDays {
  readonly from: string;
  readonly to: string;
}

/**
 * What a reader wrote, a year (`1985`, `1985年`) or a day (`1985-06-30`, `1985年6月30日`), as days
 * `YYYY-MM-DD`; null where it is neither, or no day of the calendar.
 */
export function askedDays(text: string): AskedDays | null {
  const written = text.trim();
  const year = /^(\d{4})年?$/u.exec(written)?.[1];
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const [, y, m = '', d = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(written) ?? [];
  if (y === undefined) return null;
  const asked = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const time = Date.parse(`${asked}T00:00:00Z`);
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(asked);
  return real ? { from: asked, to: asked } : null;
}

/** Whether any of the days lies in the band. */
export function meetsBand(band: Pick<LandUseBand, 'from' | 'to'>, days: AskedDays): boolean {
  return (band.from === null || band.from <= days.to) && (band.to === null || days.from <= band.to);
}
