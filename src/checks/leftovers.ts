import { promise } from './run/check.ts';
import { byItself } from './run/site.ts';
import type { Page, Tag } from './run/page.ts';

/** Marks of a value that reached the page without being formatted. */
const leftover = /undefined|\bNaN\b|\[object|\bnull\b|Infinity|Invalid Date/g;

/** No page shows a value that a program forgot to put into words, in text or in spoken labels. */
export default promise('没有程序忘了写成文字的值', (_, tell) => {
  let samples: [from: number, to: number][] = [];
  const sample = (tag: Tag) => {
    tag.whenEnded((words) => samples.push([tag.from, tag.from + words.length]));
  };
  function hold(text: string, file: string, passed: readonly [number, number][]): void {
    for (const { 0: found, index } of text.matchAll(leftover)) {
      if (passed.some(([from, to]) => index >= from && index < to)) continue;
      const around = text.slice(Math.max(0, index - 15), index + 20).replace(/\s+/g, ' ');
      tell(
        `${file}：出现未转成文字的值“${found}”（……${around}……）。请检查该处的组件，没有值的写“原文未载明”。`,
      );
      return;
    }
  }
  return {
    again: byItself,
    tags: { pre: sample, code: sample },
    end: ({ file, words, labels }: Page) => {
      hold(words, file, samples);
      hold(labels, file, []);
      samples = [];
    },
  };
});
