import { wordsOf } from './page-words.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** Marks of a value that reached the page without being formatted. */
const leftover = /undefined|\bNaN\b|\[object|\bnull\b|Infinity|Invalid Date/;

/** No page shows a value that a program forgot to put into words, in text or in spoken labels. */
export const checkLeftovers: SiteCheckFactory = () => ({
  visit: ({ file, $ }) => {
    const words = wordsOf($('body').get(), new Set(['script', 'style', 'pre', 'code']));
    const text = `${$('title').text()} ${words.text} ${words.labels}`;
    const match = leftover.exec(text);
    if (match === null) return [];
    const around = text.slice(Math.max(0, match.index - 15), match.index + 20).replace(/\s+/g, ' ');
    return [
      `${file}：出现未转成文字的值“${match[0]}”（……${around}……）。请检查该处的组件，没有值的写“原文未载明”。`,
    ];
  },
});
