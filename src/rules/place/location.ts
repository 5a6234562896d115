/** 位置 as printed, taken apart. `openEnded`: it ends in 等乡镇, 等7个 and the like. */
export interface Location {
  readonly names: readonly string[];
  readonly openEnded: boolean;
}

/** At least two characters stand before 等, so that 高等村 stays a name. */
const openEnd =
  /(?<=[^、,;]{2})等[\d一二三四五六七八九十]*个?(?:乡镇|街道|镇|乡|村|社区|地|处|片区)?$/u;

/** Takes a 位置 cell; gives its place names in print order, and whether there are more than are named. */
export function parseLocation(printed: string): Location {
  const text = printed.normalize('NFKC').replace(/\s+/gu, '');
  const openEnded = openEnd.test(text);
  const names = text
    .replace(openEnd, '')
    .split(/[、,;]/u)
    .filter((name) => name !== '');
  return { names, openEnded };
}
