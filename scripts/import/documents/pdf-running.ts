import type { PdfLine } from './pdf-page.ts';

/** A line that counts pages and says nothing else: — 3 —, 第 3 页 共 9 页. */
export const pageNumber =
  /^(?:[-—–－·\s]*\d{1,4}[-—–－·\s]*|第?\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u;
/** 甲市人民政府公报 2025年第6期: the name of the gazette at the head of a page. */
const gazette =
  /^[^，。《》]{2,20}(?:政府|人大常委会)公报(?:[\s·]*\d{4}年?[\s·]*第?\d{1,3}[期号])?$/u;
const withoutNumbers = (text: string): string => text.replaceAll(/[\d\s]+/gu, '#');

/** What a browser prints at the edge of a page: its address, and which page of it this is. */
const address = /^(?:https?:\/\/|file:\/\/\/)\S+(?<count>\s+\d{1,4}\s*(?:\/\s*\d{1,4})?)?$/u;

/** Lines at the edges of pages that stand there again and again: running heads, feet and page numbers. */
export function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlyMap<PdfLine, string> {
  const found = new Map<PdfLine, string>();
  const edges = pages.flatMap((lines) => [
    ...lines.slice(0, 2).map((line) => ({ line, edge: 'top' })),
    ...lines.slice(-2).map((line) => ({ line, edge: 'bottom' })),
  ]);
  const counts = new Map<string, Set<number>>();
  const key = ({ line, edge }: (typeof edges)[number]): string =>
    `${edge} ${withoutNumbers(line.text)} ${Math.round(line.y / 4)}`;
  for (const entry of edges) {
    const own = counts.get(key(entry)) ?? new Set<number>();
    counts.set(key(entry), own.add(entry.line.page));
  }
  for (const entry of edges) {
    const { line, edge } = entry;
    const repeats = (counts.get(key(entry))?.size ?? 0) >= Math.max(2, pages.length / 3);
    // Beside its name may stand what the page holds: 甲市人民政府公报 2025年第6期    市政府文件.
    const sides = line.text.split(/\t|[\s\u3000]{2,}/u);
    const isGazette = sides.length <= 3 && sides.some((side) => gazette.test(side.trim()));
    const names = edge === 'top' && isGazette && line !== pages[0]?.[1];
    const printed = address.exec(line.text);
    const isFirst = line === pages[0]?.[0];
    if (names) found.set(line, '公报的页眉，不属于文件正文');
    // An address alone, neither before all text nor on other pages, is one that the text names.
    else if (printed !== null && (printed.groups?.['count'] !== undefined || repeats || isFirst))
      found.set(line, '浏览器印在页边的网址，不属于文件正文');
    else if (pageNumber.test(line.text)) found.set(line, '页码，不属于文件正文');
    // The head of a table that stands on each page is its own, and read once with it.
    else if (repeats && line.text.length <= 60 && line.cells.length < 3)
      found.set(line, '每页重复的页眉或页脚，不属于文件正文');
  }
  return found;
}
