import type { Project } from '../../facts/kinds/project.ts';
import { orNotStated } from './missing.ts';
import { formatNumber } from './number.ts';

/** 亩 in a hectare: 1 公顷 = 15 亩. */
const muPerHectare = 15;

/** `23743` → `23,743 亩`. */
export function formatArea(areaMu: number): string {
  return `${formatNumber(areaMu)} 亩`;
}

/** An area as told in one line: `300 亩`, or `300 亩（换算，原件写 20公顷）`; null: 原文未载明. */
export function formatListedArea({
  areaMu,
  areaPrinted,
}: Pick<Project, 'areaMu' | 'areaPrinted'>): string {
  const area = orNotStated(areaMu, formatArea);
  return areaPrinted === null ? area : `${area}（换算，原件写 ${areaPrinted}）`;
}

/** The same area converted, marked as such: `约 1,582.87 公顷`. */
export function formatHectares(areaMu: number): string {
  return `约 ${formatNumber(areaMu / muPerHectare)} 公顷`;
}
