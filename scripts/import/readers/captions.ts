import type { TableRow } from './table.ts';

const mostAbove = 5;
const longestCaption = 80;
const noteWords = /^[（(【]?(?:注|备注|说明|附注|单位|面积|截至|截止|数据|资料来源|来源)/u;

const rowOf = (words: string, line: number): TableRow => ({ line, cells: [words] });

/**
 * The lines that belong to a table in a text without standing in it: its title, 单位：公顷 and 截至…
 * above it, its notes below. A sentence of the text above is none of them.
 *
 * @param lines the whole text
 * @param first line of the header, last line of the last row, counted from 1
 */
export function captionsOf(
  lines: readonly string[],
  { first, last }: { readonly first: number; readonly last: number },
): { readonly above: TableRow[]; readonly below: TableRow[] } {
  const above: TableRow[] = [];
  for (let line = first - 1; line > 0 && above.length < mostAbove; line -= 1) {
    const words = lines[line - 1]?.trim() ?? '';
    if (words === '') continue;
    const speaks = /。/u.test(words) && !noteWords.test(words);
    if (words.includes('\t') || words.length > longestCaption || speaks) break;
    above.unshift(rowOf(words, line));
  }
  const below: TableRow[] = [];
  for (let line = last + 1; line <= lines.length; line += 1) {
    const words = lines[line - 1]?.trim() ?? '';
    if (words === '') continue;
    const goesOn = below.length > 0 && /^(?:\d{1,2}[.．、]|[（(]\d)/u.test(words);
    if (words.includes('\t') || !(noteWords.test(words) || goesOn)) break;
    below.push(rowOf(words, line));
  }
  return { above, below };
}
