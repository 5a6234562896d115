import { isPageNumber } from './furniture.ts';
import { isGazetteIssue } from './gazette.ts';
import type { Line } from './lines.ts';
import { isClosingLine, isDateLine, isSignature } from './signature.ts';

const reason = '每页重复的书眉，不属于文件正文';
const shortestHead = 5;
const longestHead = 40;

/** Whether a line may stand on every page: no sentence, row or sum, and nothing that signs a text. */
const mayRun = ({ text }: Line): boolean =>
  text.length >= shortestHead &&
  text.length <= longestHead &&
  !/[。；：，|\t]/u.test(text) &&
  !(isDateLine(text) || isClosingLine(text) || isSignature(text));

/**
 * The lines that a print repeats on its pages, with the reason to leave them out: the gazette and its
 * issue behind their first place, and what stands beside a page number, word for word, on two pages or
 * more. A title stands once without a page number beside it, and stays.
 */
export function runningHeads(lines: readonly Line[]): Map<number, string> {
  const isPage = (at: number): boolean => isPageNumber(lines[at]?.text ?? '');
  const beside = (step: number): Line[][] => {
    const found = lines.filter((line, at) => mayRun(line) && !isPage(at) && isPage(at + step));
    return [...Map.groupBy(found, ({ text }) => text).values()];
  };
  const heads = [...beside(-1), ...beside(1)].filter((same) => same.length > 1).flat();
  const issues = lines.filter(({ text }) => isGazetteIssue(text));
  const again = issues.filter(({ text }, at) => issues.findIndex((one) => one.text === text) < at);
  return new Map([...heads, ...again].map(({ number }) => [number, reason]));
}
