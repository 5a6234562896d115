import type { PdfPage } from './pdf-page.ts';

// Control characters, private ones and the sign for a lost one: no font prints them.
const strange = /(?![\t\n\r])\p{Cc}|[\uE000-\uF8FF\uFFFD]/gu;

/**
 * What shows that the font of a PDF does not say which characters its signs are: they look right on
 * paper, and are read as others. In Chinese, with the first place; null where nothing shows it.
 */
export function garbledWords(pages: readonly PdfPage[]): string | null {
  let [all, odd] = [0, 0];
  let first: string | null = null;
  for (const [index, { runs }] of pages.entries()) {
    for (const { text } of runs) {
      const count = text.match(strange)?.length ?? 0;
      all += text.length;
      odd += count;
      if (count > 0) first ??= `第 ${index + 1} 页“${text.replaceAll(strange, '□').slice(0, 20)}”`;
    }
  }
  const words = pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (all > 60 && han * 20 < all) return `读不出汉字的 PDF（第 1 页“${words.slice(0, 20)}”）`;
  if (first === null || odd * 50 < all) return null;
  return `字体没有写明各是什么字的 PDF（${first}等处复制出来是乱码）`;
}

/** A figure or Latin words behind a Chinese character, with the gaps around them. */
const figures =
  /([\p{Script=Han}，。、；：（〔〕》）《“”])( ?)([0-9A-Za-z][0-9A-Za-z.%-]*)( ?)(?=(.?))/gu;

/**
 * Words without the gaps that a program set between figures and Chinese characters (2025 年): nobody
 * typed them. What a number opens stays apart from it: 3.1 范围, 表2 任务, 第三条 2025年….
 */
export function withoutGaps(text: string): string {
  const year = text.replace(/^(\d{4}) (?=年)/u, '$1');
  return year.replaceAll(figures, (_, before: string, gap: string, figure: string, ...rest) => {
    const [behind = '', next = ''] = rest as string[];
    const opens = /[图表件录式]/u.test(before);
    const closesUp = !opens && /[\p{Script=Han}，。、；：）〕》]/u.test(next);
    return `${before}${/[章节条编]/u.test(before) ? gap : ''}${figure}${closesUp ? '' : behind}`;
  });
}

/** Pages that hold the same words at the same places: in place of a damaged one, readers show another. */
export function samePages(pages: readonly PdfPage[]): number[][] {
  const keys = pages.map(({ runs }) => JSON.stringify(runs.map(({ text, x, y }) => [text, x, y])));
  const numbers = Map.groupBy(keys.keys(), (at) => keys[at] ?? '');
  return [...numbers]
    .filter(([key, same]) => key !== '[]' && same.length > 1)
    .map(([, same]) => same.map((at) => at + 1));
}

/** Words of a page that reach its edge: what is printed beyond it is not read. */
export function wordsAtEdge(pages: readonly PdfPage[]): string[] {
  return pages.flatMap(({ width, runs }, index) =>
    runs
      .filter((run) => run.x + run.width > width - run.size * 0.6 || run.x < 0)
      .map(({ text }) => `第 ${index + 1} 页“${text.slice(0, 15)}”`),
  );
}
