import type { SiteCheckFactory } from './site-check.ts';

/** Marks of a value that reached the page without being formatted. */
const leftover = /undefined|\bNaN\b|\[object|\bnull\b|Infinity|Invalid Date/;

const unread = new Set(['script', 'style', 'pre', 'code']);
const spoken = ['aria-label', 'alt', 'title'];

/** What is read of a node of a parsed page: elements have attributes, texts have data. */
interface Branch {
  readonly type: string;
  readonly data?: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Branch[];
}

/** What a page says to the eye, and what only to the ear. */
interface Words {
  text: string;
  labels: string;
}

/** Adds to `words` what readers of an element see or hear; code is no words of ours. */
function collectWords({ children = [] }: Branch, words: Words): void {
  for (const child of children) {
    if (child.type === 'text') words.text += child.data ?? '';
    if (child.attribs === undefined || unread.has(child.name ?? '')) continue;
    for (const name of spoken) words.labels += ` ${child.attribs[name] ?? ''}`;
    collectWords(child, words);
  }
}

/** No page shows a value that a program forgot to put into words, in text or in spoken labels. */
export const checkLeftovers: SiteCheckFactory = () => ({
  visit: ({ file, $ }) => {
    const words = { text: '', labels: '' };
    for (const body of $('body').get()) collectWords(body, words);
    const text = `${$('title').text()} ${words.text} ${words.labels}`;
    const match = leftover.exec(text);
    if (match === null) return [];
    const around = text.slice(Math.max(0, match.index - 15), match.index + 20).replace(/\s+/g, ' ');
    return [
      `${file}：出现未转成文字的值“${match[0]}”（……${around}……）。请检查该处的组件，没有值的写“原文未载明”。`,
    ];
  },
});
