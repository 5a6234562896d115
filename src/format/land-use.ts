import type { LandUseBand } from '../domain/right/land-use-band.ts';
import { formatDate } from './date.ts';

/** `1986年12月31日及以前`, `1987年1月1日至2009年12月31日`, `2010年1月1日及以后`. */
export function formatBand({ from, to }: Pick<LandUseBand, 'from' | 'to'>): string {
  if (from === null) return to === null ? '任何时间' : `${formatDate(to)}及以前`;
  return to === null ? `${formatDate(from)}及以后` : `${formatDate(from)}至${formatDate(to)}`;
}
