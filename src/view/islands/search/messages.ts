import { formatNumber } from '../../../rules/words/number.ts';
import type { Understood } from './closest.ts';
import type { SearchResult } from './engine.ts';

export const brokenIndex =
  '检索暂时用不了：索引没有加载成功。可稍后再试，或从下面的列表按城市、专题、单位、地名查找。';

/** A piece of a sentence; one with a query is that query, which can be searched for itself. */
export interface SummaryPart {
  text: string;
  query: boolean;
}

/** What is said before and after the words that were looked for. */
const because: Record<Understood['why'], readonly [before: string, after: string]> = {
  simplified: ['已按简体', '检索。'],
  synonym: ['文件里的说法是', '。'],
  tag: ['本站把一些条款标注为与', '有关（本站标注）。'],
  pinyin: ['按拼音找到', '。'],
  sound: ['你要找的是不是', '？'],
  near: ['你要找的是不是', '？'],
  typed: ['按', '查找。'],
  piece: ['按其中的', '查找。'],
  words: ['按这些词查找：', '。'],
};

const said = (text: string): SummaryPart => ({ text, query: false });

/** What was found, in a sentence: shown above the hits and read out. */
export function summaryOf({ query, total, understood, hits }: SearchResult): SummaryPart[] {
  const typed = query.typed.trim();
  if (hits.length === 0) {
    return total === 0 && understood === null
      ? [said(`没有找到“${typed}”。可以换个说法，或去掉筛选条件，或从下面的列表查找。`)]
      : [said('没有符合筛选条件的内容。')];
  }
  const count = formatNumber(total);
  if (understood === null) return [said(`找到 ${count} 条。`)];
  const { why, readings } = understood;
  const [before, after] = because[why];
  const words = readings
    .slice(0, 5)
    .flatMap((text) => [said('“'), { text, query: true }, said('”')]);
  return why === 'simplified'
    ? [said(before), ...words, said(`${after}找到 ${count} 条。`)]
    : [
        said(`没有哪一处写着“${typed}”。${before}`),
        ...words,
        said(`${after}最接近的 ${count} 条如下。`),
      ];
}

export const relatedHeading = '换个说法，文件里这样写';
export const shortenedNote = '检索词太长，只用了前面一部分。';
