const title = '《[^《》]*》(?:[（(][^（()）]{0,12}[）)])?';
const puts = '现(?:予|将)?[^。]{0,80}(?:公布|发布|印发)';
const publishing = new RegExp(
  `(?:(?:^|[。\\n])${puts}(?:如下|给你们|实施|${title})?|，现(?:予|将)?(?:(?:公布|发布|印发)${title}|${title}(?:公布|发布|印发)(?:如下|给你们)?))[，,]\\s*(?:请[^，。]{0,20}[，,]\\s*)?(自[^。]*。)`,
  'u',
);

/** 现将地价标准公布如下，自2025年1月1日起执行。: what a text puts out takes effect with it. Null: it says no such thing. */
export function publishedWords(text: string): string | null {
  const [, words] = publishing.exec(text) ?? [];
  return words === undefined || /停止|废止/u.test(words) ? null : `本文件${words}`;
}
