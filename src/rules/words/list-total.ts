import type { Project } from '../../facts/kinds/project.ts';
import { townshipCodes } from '../place/township-code.ts';
import { totalsOf, type Totals } from '../progress/totals.ts';
import { formatArea } from './area.ts';
import { formatNumber } from './number.ts';

type Counted = Pick<Project, 'areaMu' | 'places' | 'openEnded'>;

/** The area that rows sum up to, and how many of them print none; begins with a comma or bracket. */
export function formatTotalArea({ areaMu, unprinted }: Totals): string {
  const area = areaMu === null ? '' : `，合计 ${formatArea(areaMu)}`;
  return `${area}${unprinted > 0 ? `（${unprinted} 个原文未载明面积，未计入）` : ''}`;
}

/** How many areas may reach into places that the list does not name. */
export const formatOpenEnded = (count: number): string =>
  `${formatNumber(count)} 个的位置写有“等”字，是否还有别的地方，名单没有写`;

/** How many areas name a zone for their place, which may lie in any town. */
export const formatInZone = ({ name, count }: { name: string; count: number }): string =>
  `${formatNumber(count)} 个写有“${name}”，它涉及哪些乡镇街道，名单没有写`;

/** Whether all places that a row names lie in these townships. */
function liesWithin({ places, openEnded }: Counted, townships: readonly string[]): boolean {
  return (
    !openEnded &&
    places.every(({ code }) => code !== null) &&
    townshipCodes(places).every((code) => townships.includes(code))
  );
}

/** The area of rows that name other places too: it is of all their places together. */
export const formatJointArea = (totals: Totals): string | null =>
  totals.areaMu === null ? null : `连同别处${formatTotalArea(totals).slice(1)}，名单没有分开写`;

/** The same, which tells of a single row how many places it names. */
function jointAreaOf(rows: readonly Counted[]): string | null {
  const totals = totalsOf(rows);
  const [row] = rows;
  return totals.areaMu !== null && rows.length === 1 && row !== undefined && !row.openEnded
    ? `${formatArea(totals.areaMu)}是 ${row.places.length} 处的合计，名单没有分开写`
    : formatJointArea(totals);
}

/** What is said of the rows of a list that are shown. */
export interface ListTotal {
  /** How many there are. */
  readonly sentence: string;
  /** What their areas are, where that takes more than one number; else null. */
  readonly note: string | null;
}

/**
 * How many projects are shown and their area. Of a row that names other places besides the townships
 * asked for, the list does not say how much lies in which: its area is told apart, and never added to
 * theirs.
 *
 * @param townships 9-digit codes of the townships asked for; none: the whole area counts
 */
export function formatListTotal(rows: readonly Counted[], townships: readonly string[]): ListTotal {
  const all = `共 ${formatNumber(rows.length)} 个片区`;
  const shared = townships.length === 0 ? [] : rows.filter((row) => !liesWithin(row, townships));
  if (shared.length === 0)
    return { sentence: `${all}${formatTotalArea(totalsOf(rows))}`, note: null };
  const number = formatNumber(shared.length);
  const joint = jointAreaOf(shared);
  const within = rows.filter((row) => !shared.includes(row));
  if (within.length === 0) {
    return { sentence: `有 ${number} 个片区写到这里，也写到别处`, note: joint };
  }
  const alone = `${formatNumber(within.length)} 个只写了这里${formatTotalArea(totalsOf(within))}`;
  const others = [`${number} 个也写到别处`, ...(joint === null ? [] : [joint])].join('；');
  return { sentence: all, note: `${alone}；${others}` };
}
