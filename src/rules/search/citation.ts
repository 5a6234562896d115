import type { UnitTable } from './catalogue.ts';
import { documentsNamed, inCities, unitsNamed } from './cited.ts';
import { readNumerals } from './numbers.ts';

const numeral = '[一二三四五六七八九十百]{1,4}';
const figure = '(?<!\\d)\\d{1,3}(?!\\d)';
const number = `(?:${numeral}|${figure})`;
/** Printed numbers in a row: 三（五）17, 三、（三）6., 第三章第五条, 第十七条, 九（二）1（1）. */
const citation = new RegExp(
  `(?:第${number}(?:部分|[编章节条款项])|（${number}(?:）|(?=\\s*$))|${number}(?=[、.（]|\\s*$|\\s)[、.]?)+`,
  'gu',
);
/** What makes numbers a citation: an article, or a number in brackets or figures behind another. */
const isCitation = (text: string): boolean =>
  /第.+(?:[章条款]|部分)|[^（]（.+|[一二三四五六七八九十]、[（\d]/u.test(text);

/** Numbers of a citation from the top, e.g. 三（五）17 → 3, 5, 17; empty where a query cites no clause. */
export function citedNumbers(folded: string): { numbers: number[]; rest: string } {
  const anchor = /(?:^|[\s#])c((?:-\d{1,3})+)(?=\s|$)/.exec(folded);
  if (anchor !== null) {
    const numbers = (anchor[1] ?? '').split('-').filter(Boolean).map(Number);
    return { numbers, rest: folded.replace(anchor[0], ' ') };
  }
  for (const [text] of folded.matchAll(citation)) {
    if (!isCitation(text)) continue;
    const numbers = [...text.matchAll(new RegExp(number, 'gu'))].map(([printed]) =>
      /^\d/.test(printed) ? Number(printed) : (readNumerals(printed) ?? 0),
    );
    return { numbers, rest: folded.replace(text, ' ') };
  }
  return { numbers: [], rest: folded };
}

const parts = new RegExp(`${number}(?:[ 、.\\-（）()]+${number}){1,4}[）.]?$`, 'u');

/**
 * Numbers that nothing, or only spaces or marks part, where besides them only a city or the text is
 * named: 湖州三三6, 湖州三 三 6, 金华方案 4-3-9.
 */
function partedNumbers(folded: string, cities: readonly string[]): number[] {
  if (cities.length === 0) return [];
  let left = folded;
  for (const city of cities) {
    left = left.replaceAll(city, ' ').replaceAll(city.replace(/市$/u, ''), ' ');
  }
  left = left.replace(/征求意见稿|方案|意见|文件|通知|[第条款项的]/gu, ' ').trim();
  // Of a text whose articles are numbered through, 第 is often left out: 金华方案 22条.
  if (/^\d{1,3}$/.test(left) && folded.includes(`${left}条`)) return [Number(left)];
  // 十四 is one number, 三三 are two levels.
  if (/^[一二三四五六七八九]?十[一二三四五六七八九]?$/u.test(left) && left.length > 1) {
    return [readNumerals(left) ?? 0];
  }
  const unparted = /^([一二三四五六七八九十]{1,3})(\d{0,2})$/u.exec(left);
  if (unparted !== null && left.length > 1) {
    const [, levels = '', last = ''] = unparted;
    const numbers = Array.from(levels, (numeral) => readNumerals(numeral) ?? 0);
    return last === '' ? numbers : [...numbers, Number(last)];
  }
  if (parts.exec(left)?.index !== 0) return [];
  return [...left.matchAll(new RegExp(number, 'gu'))].map(([printed]) =>
    /^\d/.test(printed) ? Number(printed) : (readNumerals(printed) ?? 0),
  );
}

/** Number of a row of a list that a query names: 66号项目, 序号 12, 第3号片区. */
function rowNumber(folded: string): string | null {
  const row =
    /序号 ?(\d{1,4})(?!\d)/u.exec(folded) ??
    /(?<!\d)(\d{1,4}) ?号? ?(?:重点)?(?:项目|片区|地块)(?!\p{Script=Han}*第)/u.exec(folded) ??
    // 38个片区 is a number of them, 第38个 one.
    /第 ?(\d{1,4}) ?个 ?(?:重点)?(?:项目|片区|地块)/u.exec(folded) ??
    /^(?:no\.? ?|第)?(\d{1,4}) ?号[项片地]?$/u.exec(folded);
  return row?.[1] ?? null;
}

/**
 * Units that a query names by a number or a name of their own, best first: a document by its number
 * or id, a row by its 序号, a clause by its citation.
 *
 * @param cities cities that the query names; where it names any, only clauses of these
 */
export function unitsCited(folded: string, table: UnitTable, cities: readonly string[]): number[] {
  // A space within a number, as phones put it there, parts nothing: 序 号9, 六（ 四）.
  const joined = folded.replaceAll(' ', '');
  const named = unitsNamed(folded, table, cities, rowNumber(folded) ?? rowNumber(joined));
  const { anchors } = table.catalogue;
  const texts = documentsNamed(folded, table);
  /** Who names a text by its number cites a clause of that text. */
  const inText = (unit: number): boolean =>
    texts.length === 0 || texts.includes(table.document(unit).at);
  const spaced = citedNumbers(folded).numbers;
  const together = spaced.length > 0 ? spaced : citedNumbers(joined).numbers;
  const parted = partedNumbers(folded, cities);
  const numbers = parted.length > together.length ? parted : together;
  if (numbers.length === 0) return named;
  const wanted = `-${numbers.join('-')}`;
  const ends = anchors.flatMap((anchor, unit) =>
    anchor.startsWith('c-') && anchor.endsWith(wanted) && table.document(unit).kind === 'clause'
      ? unit
      : [],
  );
  const isWhole = (unit: number): boolean => anchors[unit] === `c${wanted}`;
  const cited = ends
    .filter((unit) => inCities(table, cities)(unit) && inText(unit))
    .sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || a - b);
  return [...new Set([...named, ...cited])];
}
