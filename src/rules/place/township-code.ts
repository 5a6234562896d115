import type { Place } from '../../facts/kinds/place.ts';

/** Township codes (9 digits) of the places, each once, in print order; a village counts as its township. */
export function townshipCodes(places: readonly Place[]): string[] {
  const codes = places.flatMap(({ code }) => (code === null ? [] : [code.slice(0, 9)]));
  return [...new Set(codes)];
}
