import { isPageNumber } from './furniture.ts';
import { isGazetteIssue } from './gazette.ts';
import type { Line } from './lines.ts';

const reason = '每页重复的书眉，不属于文件正文';
const longestHead = 40;

/**
 * The lines that a print repeats on its pages, with the reason to leave them out: the gazette and its
 * issue behind their first place, and what stands beside a page number, word for word, on two pages or
 * more. A title stands once without a page number beside it, and stays.
 */
export function runningHeads(lines: readonly Line[]): Map<number, string> {
  const isPage = (at: number): boolean => isPageNumber(lines[at]?.text ?? '');
  const beside = lines.filter(
    ({ text }, at) =>
      text.length <= longestHead &&
      !/[。；：，|\t]/u.test(text) &&
      !isPage(at) &&
      (isPage(at - 1) || isPage(at + 1)),
  );
  const repeated = Map.groupBy(beside, ({ text }) => text);
  const issues = lines.filter(({ text }) => isGazetteIssue(text));
  const again = issues.filter(({ text }, at) => issues.findIndex((one) => one.text === text) < at);
  const heads = [...repeated.values()].filter((same) => same.length > 1).flat();
  return new Map([...heads, ...again].map(({ number }) => [number, reason]));
}
