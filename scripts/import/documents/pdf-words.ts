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
