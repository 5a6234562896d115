import type { Site } from '../../facts/kinds/site.ts';

/** What every page of a demonstration says first. */
export const demoMark = '演示站，非政府网站';

/**
 * What stands on everything that leaves a portal which is not a government's, or whose data are made
 * up; null on a column with real data.
 */
export function siteMark({ mode, fictional }: Pick<Site, 'mode' | 'fictional'>): string | null {
  const marks = [...(fictional ? ['虚构示例'] : []), ...(mode === 'demo' ? [demoMark] : [])];
  return marks.length === 0 ? null : marks.join(' · ');
}
