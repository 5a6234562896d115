import type { City } from '../../../src/facts/kinds/city.ts';
import { stageNames, listedStages } from '../../../src/facts/kinds/stage.ts';
import { unspaced } from '../../../src/rules/unspaced.ts';
import { stageFor } from './stage-words.ts';

/** The words of a city, or none where a list is read for no city. */
export interface CityWords {
  readonly counties: readonly string[];
  readonly categories: readonly string[];
  readonly names: readonly string[];
  /** The city itself where it has no counties (a county-level city): all that it lists lies in it. */
  readonly sole: string | null;
}

export function cityWords(city: City | null): CityWords {
  if (city === null) return { counties: [], categories: [], names: [], sole: null };
  const [only, ...others] = city.counties;
  return {
    counties: city.counties.map(({ name }) => name),
    categories: city.categories,
    names: [city.name, city.name.replace(/[市州盟]$/u, '')],
    sole: others.length === 0 && only?.code === city.code ? only.name : null,
  };
}

/** A cell half-width and without spaces: 小 计 is 小计. */
export const plainCell = (cell = ''): string => cell.normalize('NFKC').replace(/\s+/gu, '');

/** A cell without its white space, else as printed. */
export const bare = (cell = ''): string => unspaced(cell);

/** Whether a cell holds a figure and nothing else: 13.5, 1,200. */
export const isFigure = (cell: string): boolean => /^\d[\d.,]*$/u.test(cell);

/** The number before what heads a group: 一、, （二）, 3、, 第一类. */
export const numbering =
  /^(?:[（(]?[一二三四五六七八九十百]+[)）、.．]|\d+[、.．](?=\D)|第[一二三四五六七八九十]+[类批组][:：、]?)/u;
/** What stands in brackets behind it: 东山区（3个）. */
export const brackets = /[（(][^（()）]*[)）][:：]?$/u;

/** 中心城区, 工业园区, 老旧厂区: parts of a town, which may stand where counties do, and are none. */
const partOfTown =
  /(?:中心城|主城|老城|新城|旧城|核心|外围|园|片|社|小|景|库|厂|街|校|工业|商业|住宅|居住|生活)区$/u;

/** Whether a name is one that counties have: 东山区, but not 工业园区. */
export const isCountyName = (name: string): boolean =>
  /^\p{Script=Han}{1,12}[区县旗市]$/u.test(name) && !partOfTown.test(name);

/** The name of a county in a row, where those of the city are not known; a longer one is that of an area. */
export const isCountyLike = (name: string, { counties }: CityWords): boolean =>
  counties.length === 0 && name.length <= 9 && isCountyName(name);

/** Stages whose words head groups of rows: 一、正在实施项目. */
const groupStages = listedStages.map((stage) => stageNames[stage]);

/** Its figures behind a colon or a comma: 东山区：共3个片区，320亩. */
const figures =
  /[:,](?:共计?|合计|小计)?(?:面积)?\d[\d.,]*(?:个|宗|处|块|片|亩|万亩|公顷|万?平方米)[^。;]*$/u;

/** What heads a group, without its number, its count in brackets and its colon: 东山区 of 一、东山区（3个）. */
export const unnumbered = (text: string): string =>
  text
    .replace(numbering, '')
    .replace(brackets, '')
    .replace(figures, '')
    .replace(/[:：]$/u, '')
    .replace(/^\d+[、.．]/u, '');

/** Whether a group is a town, by the last word of its name: 城关镇, 上桥街道办事处. */
export const isTown = (name: string, { counties }: CityWords): boolean =>
  !counties.includes(name) && /^\p{Script=Han}{1,8}(?:镇|乡|街道)(?:办事处)?$/u.test(name);

/** Whether a cell of a row below a town names another one, or a county: no place can be made of both. */
export function namesOtherPlace(cell: string, town: string, { counties }: CityWords): boolean {
  if (cell.includes(town.replace(/办事处$/u, ''))) return false;
  return (
    counties.some((county) => cell.includes(county)) ||
    /\p{Script=Han}(?:镇|(?<!城)乡|街道|县)/u.test(cell)
  );
}

/** The name of a group as our words have it; null where the line names none of them. */
export function groupName(text: string, words: CityWords): string | null {
  const plain = unnumbered(text);
  const known = [...words.counties, ...words.categories].find((name) => name === plain);
  // 完成情况 and 计划表 alone name no stage.
  const stage = plain
    .replace(/(?<=项目|片区|地块)(?:情况)?表?$|(?<=名单|清单)表$/u, '')
    .replace(/(?:类|的)?(?:项目|片区|地块)?(?:名单|清单)?$/u, '');
  const ours = groupStages.find((name) => name === plain || name === stage);
  return known ?? ours ?? (stageFor(stage) === null ? null : stage);
}

/** The only one of our words that a word of the list may stand for. */
export function onlyOf(words: readonly string[], word: string): string | null {
  const near = words.filter(
    (one) => one.startsWith(word) || word.startsWith(one) || one.includes(word),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** The only category that a word stands for: another form of its name, or what it says of the land: 工业用地. */
export function categoryFor(word: string, { categories }: CityWords): string | null {
  const kind = word.replace(
    /^(?:存量|低效|老旧|旧)+|(?:类|型)?(?:用地|土地|片区|项目|地块|类|型)+$/gu,
    '',
  );
  return onlyOf(categories, word) ?? (kind.length > 1 ? onlyOf(categories, kind) : null);
}

/** Whether what heads rows says of what kind their land is: 低效工业用地, 工业类. */
export const isKindOfLand = (name: string, words: CityWords): boolean =>
  words.categories.length > 0
    ? categoryFor(name, words) !== null
    : name.length <= 12 && /(?:用地|土地|类|型)$|^(?:低效|存量)/u.test(name);

/** The county that a word stands for: another form of its name, or the name behind that of the city. */
export function countyFor(word: string, { counties, names }: CityWords): string | null {
  const city = names.find((name) => word.startsWith(name));
  const own =
    city === undefined ? undefined : counties.find((one) => one === word.slice(city.length));
  return own ?? onlyOf(counties, word);
}

/** The only county, else the only category, that the title of a table names; null where there is none. */
export function titleName(text: string, { counties, categories }: CityWords): string | null {
  for (const names of [counties, categories]) {
    const [only, ...others] = names.filter((name) => text.includes(name));
    if (only !== undefined && others.length === 0) return only;
  }
  return null;
}

/** What a row that a person calls a group names: one of our words, else its own. */
export function groupLabel(text: string, words: CityWords): string {
  return groupName(text, words) ?? titleName(text, words) ?? (unnumbered(text) || text);
}
