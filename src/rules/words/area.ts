import { formatNumber } from './number.ts';

/** 亩 in a hectare: 1 公顷 = 15 亩. */
const muPerHectare = 15;

/** `23743` → `23,743 亩`. */
export function formatArea(areaMu: number): string {
  return `${formatNumber(areaMu)} 亩`;
}

/** The same area converted, marked as such: `约 1,582.87 公顷`. */
export function formatHectares(areaMu: number): string {
  return `约 ${formatNumber(areaMu / muPerHectare)} 公顷`;
}
