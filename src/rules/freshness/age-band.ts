import { addMonths } from './freshness.ts';

/** Months after which data count as ageing, and as old (D-28). */
export const ageingMonths = 2;
export const oldMonths = 6;

/** How old data of `asOf` are on `today`. */
export function ageBand(asOf: string, today: string): 'fresh' | 'ageing' | 'old' {
  if (today > addMonths(asOf, oldMonths)) return 'old';
  return today > addMonths(asOf, ageingMonths) ? 'ageing' : 'fresh';
}
