import { readArea, readSequence } from '../../../src/rules/project/number.ts';
import type { TableRow } from '../readers/table.ts';
import {
  brackets,
  type CityWords,
  countyFor,
  groupName,
  isCountyLike,
  isFigure,
  isKindOfLand,
  isTown,
  numbering,
  onlyOf,
  plainCell,
  titleName,
  unnumbered,
} from './city-words.ts';
import { isHeader, type ListField } from './columns.ts';
import { isOwnName } from './county-source.ts';

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
  const areFigures = figures.length > 0 && figures.every(isFigure);
  return isKnown && areFigures ? { of, word: '小计' } : null;
}

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
  const areFigures = others.length > 0 && others.every(isFigure);
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
  const known = groupName(text, words) ?? (isCountyLike(name, words) ? name : null);
  return known ?? (others.length === 0 && isKindOfLand(name, words) ? name : null);
}

/** The county or category that the name of a sheet is; null for 表1, Sheet2 and the like. */
function sheetGroup(text: string, words: CityWords): string | null {
  const own = groupName(text, words) ?? countyFor(text, words) ?? onlyOf(words.categories, text);
  const unknown = words.counties.length === 0 && !/^(?:sheet|工作表|表)?\d*$/iu.test(text);
  return own ?? titleName(text, words) ?? (unknown ? text : null);
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
    // 填表人： | 李某 | 联系电话： | 0571-…: a label and its words may stand in two cells.
    filled.every((cell, place) => cell.includes(':') || filled[place - 1]?.endsWith(':') === true)
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
  if (heads && !fields.includes('county') && isCountyLike(text, words) && isOwnName(text))
    return { kind: 'group', name: text };
  if (heads && isTown(unnumbered(text), words)) return { kind: 'group', name: unnumbered(text) };
  const mayGroup = numbering.test(text) && text.length <= 24 && !leaves.test(text);
  if (words.counties.length === 0 && mayGroup) {
    return { kind: 'group', name: unnumbered(text) };
  }
  return { kind: 'unknown' };
}
