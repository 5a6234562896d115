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

/** What a gap parts that is one: a day, the number of a document or of an article. */
const wholes = [
  /(?<!\d)\d{4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)?/gu,
  /(?<!\d)\d{1,2} ?月 ?\d{1,2} ?[日号]/gu,
  /〔 ?\d{4} ?〕 ?\d+ ?号/gu,
  /第 ?\d+ ?[章节条款号]/gu,
];

/**
 * A gap before a year in the midst of a sentence: not behind a body, whose signature a date may end, nor
 * behind what numbers and heads.
 */
const beforeYear =
  /(?<=[\p{Script=Han}，](?<![局府会厅部办室院委栏章节条款图表件录])) (?=\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?[\p{Script=Han}，])/u;

/**
 * Words without the gaps that a program set within days and numbers, and before the one year of a
 * sentence (2025 年): nobody typed them. All other gaps may part what is printed apart: cells, a
 * signature and its date, a heading and its page.
 */
export function withoutGaps(text: string): string {
  const whole = wholes.reduce(
    (words, one) => words.replaceAll(one, (found) => found.replaceAll(' ', '')),
    text,
  );
  const isSentence = /[，。]|关于.+的/u.test(whole);
  return isSentence && whole.split(' ').length < 4 ? whole.replace(beforeYear, '') : whole;
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
