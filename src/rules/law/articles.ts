import type { Law } from '../../facts/kinds/law.ts';
import { readNumeral, writeNumeral } from '../policy/numerals.ts';
import { formatLaw } from '../words/law.ts';

const article =
  /第([零一二三四五六七八九十百]+)条(?:(?:第[一二三四五六七八九十]+[款项])?至第([零一二三四五六七八九十百]+)条)?/gu;

/** Articles as they are cited, with the flags `g` and `u`: `《甲法》第一条、第二条`, `《甲法》第三条第一款`. */
export const citation =
  /《[^《》]+》(?:第[零一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+[款项])?[、和至]?)+/gu;

/** `《甲法》第一条、第二条` → `《甲法》第一条`, `《甲法》第二条`; of a range all from the first to the last. */
export function articlesIn(words: string): string[] {
  const title = /^《[^》]+》/u.exec(words)?.[0] ?? '';
  return [...words.matchAll(article)].flatMap(([, first = '', last = first]) => {
    const from = readNumeral(first);
    const between = Math.max(0, readNumeral(last) - from - 1);
    const inside = Array.from({ length: between }, (_, at) => writeNumeral(from + 1 + at));
    return [...new Set([first, ...inside, last])].map((one) => `${title}第${one}条`);
  });
}

type Laws = readonly Pick<Law, 'title' | 'article' | 'checked'>[];

/** The articles of a list of laws that somebody read: pages ask of the same list thousands of times. */
const readOf = new WeakMap<Laws, ReadonlySet<string>>();

function readIn(laws: Laws): ReadonlySet<string> {
  const known = readOf.get(laws);
  if (known !== undefined) return known;
  // Of what was amended since, the text in force was not read.
  const read = laws.filter(({ checked }) => checked !== null && checked.amended === undefined);
  const names = new Set(read.map(formatLaw));
  readOf.set(laws, names);
  return names;
}

/** Whether somebody read every article that the words cite, by the portal's record; false where they cite none. */
export function isRead(laws: Laws, words: string): boolean {
  const read = readIn(laws);
  const cited = (words.match(citation) ?? []).flatMap(articlesIn);
  return cited.length > 0 && cited.every((one) => read.has(one));
}
