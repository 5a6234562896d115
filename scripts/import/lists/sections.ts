import { listedStages, stageNames } from '../../../src/facts/kinds/stage.ts';
import type { TableRow } from '../readers/table.ts';
import { groupName, isCountyLike, plainCell, unnumbered, type CityWords } from './classify.ts';
import type { ListField } from './columns.ts';

const chineseNumber = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/u;
/** A Chinese number alone. */
export const isChineseNumber = (cell: string): boolean => chineseNumber.test(plainCell(cell));

const figure = /^(?:共|计)?\d[\d.,]*(?:个|宗|处|块)?(?:项目|片区|地块)?$/u;

/**
 * The county, category or stage that a row with a Chinese number in the column of numbers opens, with
 * nothing else in it but figures: 一 | 东山区 | 2个 | 300.
 */
export function numberedSection(
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

const stagesInTitle = new RegExp(
  `(${listedStages.map((stage) => stageNames[stage]).join('|')})(?=(?:类|的)*(?:重点|再开发)?(?:片区|项目|地块|库|名单|清单))`,
  'gu',
);

/** The stages of what a title lists: 正在实施的项目清单, 储备库, but not 土地储备中心. */
export const stagesOfTitle = (text: string): string[] =>
  Array.from(text.matchAll(stagesInTitle), ([, word = '']) => word);

/** The only stage of what the title of a table lists; null where it names none, or several. */
export function stageOfTitle(text: string): string | null {
  const [only, ...others] = new Set(stagesOfTitle(text));
  return only !== undefined && others.length === 0 ? only : null;
}
