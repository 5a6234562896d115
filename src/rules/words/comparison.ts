import type { Coverage } from '../topic/comparison.ts';

const words = [
  ['stated', '写明'],
  ['mentioned', '提到'],
  ['silent', '未写'],
] as const;

/** `2 份写明 · 1 份提到 · 2 份未写`; a kind that no text has is left out. */
export function formatCoverage(coverage: Coverage): string {
  return words
    .filter(([kind]) => coverage[kind] > 0)
    .map(([kind, word]) => `${coverage[kind]} 份${word}`)
    .join(' · ');
}
