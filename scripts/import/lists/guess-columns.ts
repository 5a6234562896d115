import type { ListField } from '../../../src/facts/kinds/layout.ts';
import { readArea } from '../../../src/rules/project/number.ts';
import type { TableRow } from '../readers/table.ts';
import { bare, categoryFor, countyFor, isCountyName, type CityWords } from './city-words.ts';
import { mayHead } from './columns.ts';
import { fieldOfParts, unitOfParts, type Header } from './header.ts';
import { isStage } from './stage-words.ts';

/** A heading of who answers for a project, holds its land or leaves it, which may be a town or a village too. */
const isBody = (parts: readonly string[] = []): boolean =>
  /单位|主体|责任|部门|主管|牵头|联系|业主|权|者|方|人$|用户|受益|集体|迁|安置/u.test(
    parts.join(''),
  );

/** Whether a category is that of the land; beside it 改造类型 is what is done there. */
const saysLand = (parts: readonly string[] = []): boolean =>
  mayHead('category', parts.join('')) && /用地|土地|低效|地类/u.test(parts.join(''));

const saysLow = (parts: readonly string[] = []): boolean => /低效/u.test(parts.join(''));

/** One of our stages, or a few words that may be one and are asked: no day, figure or sentence: 方案报批, 2025年计划开工. */
const isStageLike = (cell: string): boolean =>
  isStage(cell) ||
  (cell.length <= 12 &&
    /\p{Script=Han}/u.test(cell.replace(/[年月日底初末上中下旬季度半待定无]/gu, '')) &&
    !/[，。；、,;]/u.test(cell));

/** Whose land is, or how it was given, and nothing else: 国有出让, 集体建设用地, but not 集体工业用地. */
const ownership =
  /^(?=.*(?:国有|集体|出让|划拨))(?:国有|集体|出让|划拨|所有|使用权|经营性|建设|用地|土地|的|[（）()、/])+$/u;

/** A town or a village, by its last word. */
const isTownCell = (cell: string): boolean =>
  /^\p{Script=Han}{1,10}(?:镇|乡|街道|苏木|办事处|村|社区|嘎查)$/u.test(cell);

/** An area with a unit of its own: 120亩, 8公顷, 3.5万平方米. */
const printsUnit = /^[\d.,，．０-９]+(?:亩|公顷|万?(?:平方米|㎡|m²))$/u;

/** Rows that look like data: more than half of their cells are filled, and no total is among them. */
function likeData(rows: readonly TableRow[]): TableRow[] {
  return rows.filter(({ cells }) => {
    const filled = cells.map(bare).filter((cell) => cell !== '');
    return (
      filled.length * 2 > cells.length && !filled.slice(0, 2).some((cell) => /计$/u.test(cell))
    );
  });
}

/** What is known before columns are guessed. */
interface Guessing {
  /** The columns that their headings name. */
  readonly chosen: ReadonlyMap<ListField, number>;
  readonly words: CityWords;
  /** Whether a line above or below the table says the unit of its areas. */
  readonly isUnitSaid: boolean;
}

const titleOf = (parts: readonly string[] = []): string => parts.join('');

/** The area of each plot, or a part of that of the project. */
const isPartial = (parts: readonly string[] = []): boolean =>
  /地块|宗地|其中|建筑/u.test(titleOf(parts));

/** Beside the area of the project that of each plot, or a part of it, is another. */
const withoutParts = (columns: readonly number[], { parts }: Header): readonly number[] =>
  columns.length < 2 ? columns : columns.filter((column) => !isPartial(parts[column]));

/** An area, in a list that says its unit elsewhere: 用地规模, but not 建设规模. */
const isOfLandArea = (parts: readonly string[] = []): boolean =>
  !/建筑|建设|投资|资金|产值|税收|人口|产业|容积|[（(/][^）)]*[元人户个家宗处栋幢套吨年%][）)]?$/u.test(
    titleOf(parts),
  );

const isCounty =
  ({ counties }: CityWords) =>
  (cell: string): boolean =>
    counties.includes(cell);

/** Under 所在区 or 板块 a person reads counties, whether or not we know them. */
const mayBeCounty = (cell: string, words: CityWords): boolean =>
  words.counties.length === 0
    ? isCountyName(cell) || /^\p{Script=Han}{1,12}管委会$/u.test(cell)
    : countyFor(cell, words) !== null;

/**
 * The columns of fields that no known heading names, by what stands in them: words that are all our
 * counties, categories or stages; numbers under a heading with a unit of area. A field is guessed only
 * where one column alone may be it, and a person confirms it.
 */
export function guessColumns(
  header: Header,
  rows: readonly TableRow[],
  { chosen, words, isUnitSaid }: Guessing,
): Map<ListField, number> {
  const data = likeData(rows);
  const taken = new Set(chosen.values());
  const free = header.parts.flatMap((parts, column) =>
    taken.has(column) || fieldOfParts(parts) !== null ? [] : [column],
  );
  const filled = (column: number): string[] =>
    data.map(({ cells }) => bare(cells[column])).filter((cell) => cell !== '');
  // A county may stand once, above the rows that it is for.
  const isHeaded = (column: number): boolean => bare(data[0]?.cells[column]) !== '';
  const holds = (column: number, fits: (cell: string) => boolean): boolean => {
    const cells = filled(column);
    return cells.length > 0 && cells.length * 2 >= data.length && cells.every(fits);
  };
  const mostly = (column: number, fits: (cell: string) => boolean): boolean => {
    const cells = filled(column);
    return cells.length * 2 >= data.length && cells.filter(fits).length * 2 > cells.length;
  };
  const some = (column: number, sign: RegExp): boolean =>
    data.some(({ cells }) => sign.test(bare(cells[column])));
  const headed = (column: number, field: ListField): boolean =>
    mayHead(field, titleOf(header.parts[column]));
  const isOfLand = free.some((column) => saysLand(header.parts[column]));
  const isPlaceHeaded = free.some((column) => headed(column, 'location'));
  const fits: Readonly<Partial<Record<ListField, (column: number) => boolean>>> = {
    seq: (column) => headed(column, 'seq'),
    county: (column) =>
      holds(column, isCounty(words)) ||
      (isHeaded(column) && filled(column).every(isCounty(words))) ||
      (headed(column, 'county') &&
        isHeaded(column) &&
        filled(column).every((cell) => mayBeCounty(cell, words))),
    category: (column) => {
      if (holds(column, (cell) => words.categories.includes(cell))) return true;
      if (!headed(column, 'category') || (isOfLand && !saysLand(header.parts[column])))
        return false;
      // 土地性质 may say whose the land is, which is no category.
      if (some(column, ownership)) return false;
      // 低效用地类型 is the category, whatever words the list has for it.
      return words.categories.length === 0 || saysLow(header.parts[column])
        ? holds(column, (cell) => !/\d/u.test(cell))
        : holds(column, (cell) => categoryFor(cell, words) !== null);
    },
    name: (column) => headed(column, 'name'),
    location: (column) =>
      headed(column, 'location') ||
      (!isPlaceHeaded && !isBody(header.parts[column]) && holds(column, isTownCell)),
    areaMu: (column) => {
      const unit = unitOfParts(header.parts[column] ?? []);
      // Under a heading with a unit a cell such as 约120 is refused by itself, and not the column.
      if (unit !== null) return mostly(column, (cell) => readArea(cell, unit).kind !== 'invalid');
      const isArea = (cell: string) => readArea(cell, '亩', true).kind === 'number';
      const isSaid = some(column, printsUnit) || (isUnitSaid && isOfLandArea(header.parts[column]));
      return headed(column, 'areaMu') && holds(column, isArea) && isSaid;
    },
    // Below a heading that says stages, a word that is none of ours is told by its row.
    stage: (column) =>
      holds(column, isStage) ||
      (headed(column, 'stage') && filled(column).some(isStage) && mostly(column, isStageLike)),
  };
  const found = new Map<ListField, number>();
  for (const [field, may] of Object.entries(fits) as [ListField, (column: number) => boolean][]) {
    if (chosen.has(field)) continue;
    const like = free.filter((column) => may(column));
    const columns = field === 'areaMu' ? withoutParts(like, header) : like;
    const [only] = columns;
    if (columns.length === 1 && only !== undefined && ![...found.values()].includes(only))
      found.set(field, only);
  }
  return found;
}
