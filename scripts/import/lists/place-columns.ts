import { isEmptyMark } from '../../../src/rules/project/number.ts';
import type { ListField } from '../../../src/facts/kinds/layout.ts';
import { townOrVillage } from './columns.ts';
import type { Header } from './header.ts';

/** The column of places, and further ones whose words stand behind it: the village behind its town. */
export interface PlaceColumns {
  readonly location: number | undefined;
  readonly joined: readonly number[];
}

/** 位置, 项目地点: where the project lies, and not where its firm or an office does. */
const isSpot = (heading: string): boolean =>
  /^(?:项目|片区|地块|宗地|具体|详细|土地|用地|所在)?(?:位置|地址|地点|坐落)$/u.test(
    heading.replace(/\s+/gu, ''),
  );

/**
 * Finds the columns that tell a place together: town, village, and where in it. They are joined only where
 * one column alone is each of them.
 *
 * @param chosen the columns that are known
 * @param free whether nothing else is told by a column
 */
export function placeColumns(
  { parts }: Header,
  chosen: ReadonlyMap<ListField, number>,
  free: (column: number) => boolean,
): PlaceColumns {
  const own = chosen.get('location');
  const columns = parts.flatMap((_, column) => (column === own || free(column) ? [column] : []));
  const lowest = (column: number): string => parts[column]?.at(-1) ?? '';
  const only = (fits: (column: number) => boolean): number | undefined => {
    const [one, ...others] = columns.filter(fits);
    return others.length === 0 ? one : undefined;
  };
  const town = only((column) => townOrVillage(lowest(column)) === 'town');
  const village = only((column) => townOrVillage(lowest(column)) === 'village');
  const spot = only((column) => townOrVillage(lowest(column)) === null && isSpot(lowest(column)));
  const all = [town, village, spot].filter((column) => column !== undefined);
  // A column that is known to be the place, and is none of these, stands alone.
  if (own !== undefined && !all.includes(own)) return { location: own, joined: [] };
  if (town === undefined && own === undefined) return { location: undefined, joined: [] };
  const [first, ...joined] = all;
  return { location: first, joined };
}

/** One place of the words of several columns: what a later one says too is not said twice. */
export function joinedPlace(cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell !== '' && !isEmptyMark(cell));
  const own = filled.filter(
    (cell, at) => !filled.slice(at + 1).some((next) => next.includes(cell)),
  );
  return own.reduce((all, cell) => {
    // 甲镇、乙镇 and 丙村, or 甲镇 and 乙镇丙村: nobody knows in which of them it lies.
    const isSeveral = /[、,，;；\s]/u.test(all) || /\p{Script=Han}(?:镇|乡|街道|县)/u.test(cell);
    return all === '' ? cell : `${all}${isSeveral ? ' ' : ''}${cell}`;
  }, '');
}
