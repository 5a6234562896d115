import type { SiteCheckFactory } from './site-check.ts';

/** Marks of a value that reached the page without being formatted. */
const leftover = /undefined|\bNaN\b|\[object|\bnull\b|Infinity|Invalid Date/;

/** No page shows a value that a program forgot to put into words, in text or in spoken labels. */
export const checkLeftovers: SiteCheckFactory = () => ({
  visit: ({ file, $ }) => {
    const body = $('body').clone();
    body.find('script, style, pre, code').remove();
    const labels = ['aria-label', 'alt', 'title'].flatMap((name) =>
      body
        .find(`[${name}]`)
        .map((_, element) => $(element).attr(name))
        .get(),
    );
    const text = [$('title').text(), body.text(), ...labels].join(' ');
    const match = leftover.exec(text);
    if (match === null) return [];
    const around = text.slice(Math.max(0, match.index - 15), match.index + 20).replace(/\s+/g, ' ');
    return [
      `${file}：出现未转成文字的值“${match[0]}”（……${around}……）。请检查该处的组件，没有值的写“原文未载明”。`,
    ];
  },
});
