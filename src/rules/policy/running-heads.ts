import { isWholeTitle } from './front.ts';
import { isPageNumber } from './furniture.ts';
import { isGazetteIssue } from './gazette.ts';
import type { Line } from './lines.ts';
import { readMark } from './marks.ts';
import { isClosingLine, isDateLine, isSignature } from './signature.ts';

const reason = '每页重复的书眉，不属于文件正文';
/** Twice a line may stand by chance: an entry, a signature. */
const fewestTimes = 3;
const shortestHead = 5;
const longestHead = 40;

/** Whether a line may stand on every page: no heading, sentence, row or sum, and nothing that signs a text. */
const mayRun = ({ text }: Line): boolean =>
  readMark(text) === null &&
  text.length >= shortestHead &&
  text.length <= longestHead &&
  !/[。；：，|\t]/u.test(text) &&
  !(isDateLine(text) || isClosingLine(text) || isSignature(text));

/**
 * The lines that a print repeats on its pages, with the reason to leave them out: the gazette and its
 * issue behind their first place, and what stands three times, word for word, on the same side of page
 * numbers but for its first place. A cover prints the title beside one too: the first title stays.
 */
export function runningHeads(lines: readonly Line[]): Map<number, string> {
  const isPage = (at: number): boolean => isPageNumber(lines[at]?.text ?? '');
  const isOften = (text?: string): boolean =>
    lines.filter((line) => line.text === text).length >= fewestTimes;
  const beside = (step: number): Line[][] => {
    const found = lines.filter((line, at) => mayRun(line) && !isPage(at) && isPage(at + step));
    return [...Map.groupBy(found, ({ text }) => text).values()];
  };
  const isFirst = (line: Line): boolean => lines.find(({ text }) => text === line.text) === line;
  const heads = [...beside(-1), ...beside(1)]
    .filter((same) => same.length > 1 && isOften(same[0]?.text))
    .flat()
    .filter((line) => !(isWholeTitle(line.text) && isFirst(line)));
  const issues = lines.filter(({ text }) => isGazetteIssue(text));
  const again = issues.filter(({ text }, at) => issues.findIndex((one) => one.text === text) < at);
  return new Map([...heads, ...again].map(({ number }) => [number, reason]));
}
