/** 位置 as printed, taken apart. `openEnded`: it ends in 等乡镇, 等7个 and the like. */
export interface Location {
  readonly names: readonly string[];
  readonly openEnded: boolean;
}

/** At least two characters stand before 等, so that 高等村 stays a name. */
const openEnd =
  /(?<=[^、,;]{2})等[\d一二三四五六七八九十]*个?(?:乡镇|街道|镇|乡|村|社区|地|处|片区)?$/u;

const levels = [/(?:街道|镇|乡)$/u, /(?:村|社区)$/u];
const lastName = (text: string): string => text.split(/[、,，;；\s]/u).at(-1) ?? '';
const firstName = (text: string): string => text.split(/[、,，;；\s]/u)[0] ?? '';

/**
 * Whether a space or a line end between two texts stands between two whole names: towns both, or
 * villages both. A village behind its town is one place.
 */
export function arePlaces(before: string, after: string): boolean {
  const [one, other] = [lastName(before.trimEnd()), firstName(after.trimStart())];
  return levels.some((level) => level.test(one) && level.test(other));
}

/** Takes a 位置 cell; gives its place names in print order, and whether there are more than are named. */
export function parseLocation(printed: string): Location {
  const [first = '', ...words] = printed.normalize('NFKC').trim().split(/\s+/u);
  const text = words.reduce(
    (all, word) => `${all}${arePlaces(all, word) ? '、' : ''}${word}`,
    first,
  );
  const openEnded = openEnd.test(text);
  const names = text
    .replace(openEnd, '')
    .split(/[、,;]/u)
    .filter((name) => name !== '');
  return { names, openEnded };
}
