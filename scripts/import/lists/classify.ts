import type { City } from '../../../src/facts/kinds/city.ts';
import { stageNames, listedStages } from '../../../src/facts/kinds/stage.ts';
import { readArea, readSequence } from '../../../src/rules/project/number.ts';
import type { TableRow } from '../readers/table.ts';
import { isHeader, type ListField } from './columns.ts';

/** What a row of a list is. */
export type RowKind =
  | { readonly kind: 'data' | 'blank' | 'header' | 'note' | 'unknown' }
  /** 小计, 合计 and the like; `of` as printed: 东山区, 全市, or empty. */
  | { readonly kind: 'total'; readonly of: string; readonly word: string }
  /** A line that heads the rows below it: 一、东山区. */
  | { readonly kind: 'group'; readonly name: string };

/** A row, and what it is. */
export interface Classified {
  readonly row: TableRow;
  readonly kind: RowKind;
}

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
export const plainCell = (cell: string): string => cell.normalize('NFKC').replace(/\s+/gu, '');

const numbering =
  /^(?:[（(]?[一二三四五六七八九十百]+[)）、.．]|\d+[、.．](?=\D)|第[一二三四五六七八九十]+[类批组][:：、]?)/u;
const brackets = /[（(][^（()）]*[)）][:：]?$/u;

/** The name that a total stands for, and its word; null where the words are no total. */
function totalOf(text: string): { readonly of: string; readonly word: string } | null {
  const plain = text
    .replace(numbering, '')
    .replace(brackets, '')
    .replace(/[:：]$/u, '');
  // 共3个片区 counts all rows above it.
  if (/^共\d{1,5}(?:个|宗|处|块)(?:片区|项目|地块|宗地)?$/u.test(plain))
    return { of: '', word: '合计' };
  const found = /^(.{0,14}?)[（(]?(小计|合计|总计|共计|累计|总和)[)）]?$/u.exec(plain);
  return found ? { of: found[1] ?? '', word: found[2] ?? '' } : null;
}

/** What stands below 合计 as 其中： and the name of a county or category, in a cell or two, with figures and nothing else. */
function partOfTotal(
  filled: readonly string[],
  { counties, categories }: CityWords,
): { readonly of: string; readonly word: string } | null {
  const [of = '', ...figures] = filled
    .map((cell, at) => (at === 0 ? cell.replace(/^其中:?/u, '') : cell))
    .filter((cell) => cell !== '');
  const isKnown = counties.includes(of) || categories.includes(of);
  const areFigures = figures.length > 0 && figures.every((cell) => /^\d[\d.,]*$/u.test(cell));
  return isKnown && areFigures ? { of, word: '小计' } : null;
}

/** 中心城区, 工业园区, 老旧厂区: parts of a town, which may stand where counties do, and are none. */
export const partOfTown =
  /(?:中心城|主城|老城|新城|旧城|核心|外围|园|片|社|小|景|库|厂|街|校|工业|商业|住宅|居住|生活)区$/u;

/** A name that counties have, where those of the city are not known: 东山区, but not 工业园区. */
export const isCountyLike = (name: string, { counties }: CityWords): boolean =>
  counties.length === 0 && /^\p{Script=Han}{1,8}[区县旗市]$/u.test(name) && !partOfTown.test(name);

/**
 * What a row is that counts its rows, with figures and nothing else: 越城区（2个）, 380. It heads them where no
 * column says what it names, and else is their total.
 */
function countedHead(
  filled: readonly string[],
  fields: readonly (ListField | null)[],
  words: CityWords,
): RowKind | null {
  const [text = '', ...others] = filled;
  const counts = /\((?:共|计|合计)?\d{1,5}(?:个|宗|处|块)(?:项目|片区|地块)?\)$/u;
  const name = text.replace(numbering, '').replace(counts, '');
  const areFigures = others.length > 0 && others.every((cell) => /^\d[\d.,]*$/u.test(cell));
  if (!counts.test(text) || !areFigures) return null;
  const hasCounty = fields.includes('county');
  const hasCategory = fields.includes('category');
  if (words.counties.includes(name) || isCountyLike(name, words))
    return hasCounty ? { kind: 'total', of: name, word: '小计' } : { kind: 'group', name };
  if (words.categories.includes(name))
    return hasCounty && hasCategory
      ? { kind: 'total', of: name, word: '小计' }
      : { kind: 'group', name };
  const stage = groupName(text, words);
  if (stage !== null) return { kind: 'group', name: stage };
  // Beside a column of counties, numbered sections of a city that is not known are its categories.
  const isSection = words.counties.length === 0 && hasCounty && !hasCategory;
  return isSection && numbering.test(text) ? { kind: 'group', name } : null;
}

const noteWords =
  /^(?:注|备注|说明|附注|填表|填报|制表|审核|联系|单位|数据来源|资料来源|统计|截至|截止|\*|※|★)/u;

/** A table that goes on over a page: 续表, （续上表）, 接上页, 附件1（续）, 续表2. */
const goesOn =
  /^\(?(?:续(?:上?[表页])?|接上[表页])\d{0,2}\)?$|^(?:附[件表]|表)[\d一二三四五六七八九十-]{0,4}\(?续(?:上?[表页])?\d{0,2}\)?$/u;

/** Words by which a project that the list still names may have left it. */
export const leaves = /调出|退出|移出|剔除|取消|撤销|终止|不再(?:列入|实施|纳入)|并入/u;

/** A note by its number, which is one of those that stand beside the words it is on. */
const numberedNote = /^\s*[①-⑳⑴-⒇]/u;

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
  const stage = plain.replace(/(?:类|的)?(?:项目|片区)?(?:名单|清单)?$/u, '');
  return known ?? groupStages.find((name) => name === plain || name === stage) ?? null;
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

/** The county that a word stands for: another form of its name, or the name behind that of the city. */
export function countyFor(word: string, { counties, names }: CityWords): string | null {
  const city = names.find((name) => word.startsWith(name));
  const own =
    city === undefined ? undefined : counties.find((one) => one === word.slice(city.length));
  return own ?? onlyOf(counties, word);
}

const chineseNumber = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/u;
/** A Chinese number alone. */
export const isChineseNumber = (cell: string): boolean => chineseNumber.test(plainCell(cell));

const figure = /^(?:共|计)?\d[\d.,]*(?:个|宗|处|块)?(?:项目|片区|地块)?$/u;

/**
 * The county, category or stage that a row with a Chinese number in the column of numbers opens, with
 * nothing else in it but figures: 一 | 东山区 | 2个 | 300.
 */
function numberedSection(
  { cells }: TableRow,
  fields: readonly (ListField | null)[],
  words: CityWords,
): string | null {
  const column = fields.indexOf('seq');
  if (column < 0 || !isChineseNumber(cells[column] ?? '')) return null;
  const [text = '', ...others] = cells
    .filter((_, at) => at !== column)
    .map(plainCell)
    .filter((cell) => cell !== '');
  if (!others.every((cell) => figure.test(cell))) return null;
  const name = unnumbered(text);
  return groupName(text, words) ?? (isCountyLike(name, words) ? name : null);
}

/** The county or category that the name of a sheet is; null for 表1, Sheet2 and the like. */
function sheetGroup(text: string, words: CityWords): string | null {
  const own = groupName(text, words) ?? countyFor(text, words) ?? onlyOf(words.categories, text);
  const unknown = words.counties.length === 0 && !/^(?:sheet|工作表|表)?\d*$/iu.test(text);
  return own ?? titleName(text, words) ?? (unknown ? text : null);
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

/**
 * Says what a row behind the header is. A total is one by its words, in the first cells; a row of one
 * filled cell heads a group or is a note; what is neither is `unknown`, and never taken for data.
 *
 * @param fields field of each column, null where it has none
 */
export function rowKind(
  row: TableRow,
  fields: readonly (ListField | null)[],
  words: CityWords,
): RowKind {
  const filled = row.cells.map(plainCell).filter((cell) => cell !== '');
  if (filled.length === 0) return { kind: 'blank' };
  if (row.isSheetName === true) {
    const name = sheetGroup(filled[0] ?? '', words);
    return name === null ? { kind: 'header' } : { kind: 'group', name };
  }
  if (isHeader(row.cells)) return { kind: 'header' };
  const at = (field: ListField): string => plainCell(row.cells[fields.indexOf(field)] ?? '');
  const numbered = fields.includes('seq') && readSequence(at('seq')) !== null;
  // 其中：一期 is a part of the row above it, and counted there.
  if (fields.includes('seq') && at('seq') === '' && /^其中[:,、]/u.test(at('name')))
    return { kind: 'note' };
  const total = [filled[0], filled[1]].map((cell) => totalOf(cell ?? '')).find(Boolean);
  const named = at('name') !== '' && totalOf(at('name')) === null;
  if (total && !(numbered && named)) return { kind: 'total', ...total };
  const part = partOfTotal(filled, words);
  if (part !== null && fields.includes('seq') && !numbered) return { kind: 'total', ...part };
  const counted = countedHead(filled, fields, words);
  if (
    counted !== null &&
    fields.includes('seq') &&
    // Words merged across the row stand in its first column.
    ['', filled[0]].includes(at('seq')) &&
    ['', filled[0]].includes(at('name'))
  )
    return counted;
  const section = numberedSection(row, fields, words);
  if (section !== null) return { kind: 'group', name: section };
  // A row of a text whose tabs were lost: it is a row, and its cells are told to be wrong.
  if (row.cells.length === 1 && /^\s*\d+\s+\S/u.test(row.cells[0] ?? '')) return { kind: 'data' };
  // Who filled the list in, and when, stand side by side below it.
  const measured = readArea(at('areaMu'), '亩', true).kind === 'number';
  if (
    !numbered &&
    !measured &&
    noteWords.test(filled[0] ?? '') &&
    filled.every((cell) => cell.includes(':'))
  ) {
    return { kind: 'note' };
  }
  // Merged cells repeat nothing: a title across the table is one filled cell.
  if (filled.length > 1) return { kind: 'data' };
  const [text = ''] = filled;
  const group = groupName(text, words);
  if (group !== null) return { kind: 'group', name: group };
  if (goesOn.test(text)) return { kind: 'note' };
  const marked = row.cells.some((cell) => numberedNote.test(cell));
  if (
    marked ||
    noteWords.test(text) ||
    /[。；]$/u.test(text) ||
    (text.length > 12 && /[。；：:]/u.test(text))
  )
    return { kind: 'note' };
  // In the column of places or names a town is the rest of a row that was broken off.
  const heads = fields[0] === 'seq' && at('seq') !== '';
  if (heads && isTown(unnumbered(text), words)) return { kind: 'group', name: unnumbered(text) };
  const mayGroup = numbering.test(text) && text.length <= 24 && !leaves.test(text);
  if (words.counties.length === 0 && mayGroup) {
    return { kind: 'group', name: unnumbered(text) };
  }
  return { kind: 'unknown' };
}
