import type { Site } from '../../facts/kinds/site.ts';
import { formatDate } from './date.ts';

/** What every page of a demonstration says first. */
export const demoMark = '演示站，非政府网站';

/** What every page says of texts and of our own words. */
export const officialTextNote = '文件以发布机关正式文本为准；本站的说明不具有法律效力。';

/** The day of a build is that of no figure: said wherever the day stands. */
export function generatedOn(buildDay: string): string {
  return `页面生成于 ${formatDate(buildDay)}（北京时间）；各项数据的截至日期见所在页面。`;
}

/**
 * What stands on everything that leaves a portal which is not a government's, or whose data are made
 * up; null on a column with real data.
 */
export function siteMark({ mode, fictional }: Pick<Site, 'mode' | 'fictional'>): string | null {
  const marks = [...(fictional ? ['虚构示例'] : []), ...(mode === 'demo' ? [demoMark] : [])];
  return marks.length === 0 ? null : marks.join(' · ');
}
