import type { Parameter } from '../parameter/schema.ts';

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
 * The stretches into which texts divide land by the day it was first used, oldest first. Only
 * parameters of the measure `first-used` count; the days are inclusive, as the texts print （含）.
 */
export function landUseBands(parameters: readonly Parameter[]): LandUseBand[] {
  return parameters
    .filter(({ measure }) => measure === 'first-used')
    .map((parameter) => {
      const { comparator, value, valueMax } = parameter;
      if (comparator === 'between') return { from: day(value), to: day(valueMax), parameter };
      return comparator === 'before'
        ? { from: null, to: day(value), parameter }
        : { from: day(value), to: null, parameter };
    })
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

/** Whether the day lies in the band. `day` is `YYYY-MM-DD`. */
export function isInBand(band: Pick<LandUseBand, 'from' | 'to'>, day: string): boolean {
  return (band.from === null || band.from <= day) && (band.to === null || day <= band.to);
}
