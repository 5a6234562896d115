import { formatNumber } from '../../format/number.ts';
import type { SearchResult } from './engine.ts';

export const brokenIndex =
  '检索暂时用不了：索引没有加载成功。可稍后再试，或从下面的列表按城市、专题、单位、地名查找。';

const because: Record<string, (words: string) => string> = {
  simplified: (words) => `已按简体“${words}”检索。`,
  synonym: (words) => `文件里的说法是“${words}”。`,
  tag: (words) => `下面是本站标注为与“${words}”有关的条款（人工标注）。`,
  pinyin: (words) => `按拼音找到“${words}”。`,
  sound: (words) => `你要找的是不是“${words}”？`,
  near: (words) => `你要找的是不是“${words}”？`,
  typed: (words) => `下面是含有“${words}”的内容。`,
  words: (words) => `下面是最接近的内容，按这些词找的：“${words}”。`,
};

/** What was found, in a sentence: shown above the hits and read out. */
export function summaryOf({ query, total, understood, hits }: SearchResult): string {
  const typed = query.typed.trim();
  if (hits.length === 0) {
    return total === 0 && understood === null
      ? `没有找到“${typed}”。可以换个说法，或去掉筛选条件，或从下面的列表查找。`
      : `没有符合筛选条件的内容。`;
  }
  if (understood === null) return `找到 ${formatNumber(total)} 条。`;
  const words = understood.readings.slice(0, 5).join('”“');
  const found = `共 ${formatNumber(total)} 条。`;
  if (understood.why === 'simplified') return `${because['simplified']?.(words) ?? ''}${found}`;
  return `没有哪一处写着“${typed}”。${because[understood.why]?.(words) ?? ''}${found}`;
}

export const relatedHeading = '换个说法，文件里这样写';
export const shortenedNote = '检索词太长，只用了前面一部分。';
