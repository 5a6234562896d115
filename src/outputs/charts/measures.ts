import type { Totals } from '../../rules/progress/totals.ts';

/** What charts of areas count: how many there are, and their area. `id` is a part of their addresses. */
export const measures = [
  { key: 'projects', id: 'rows', unit: '个', word: '片区数' },
  { key: 'areaMu', id: 'area', unit: '亩', word: '面积' },
] as const;
export type Measure = (typeof measures)[number];

/** The figure of a group; null where projects print no area. No project in a group is a real nothing. */
export function valueOf(totals: Totals, { key }: Measure): number | null {
  if (key === 'projects') return totals.projects;
  return totals.projects === 0 ? 0 : totals.areaMu;
}
