import type { Project } from '../../facts/kinds/project.ts';
import { townshipCodes } from '../place/township-code.ts';
import { totalsOf, type Totals } from '../progress/totals.ts';
import { formatArea } from './area.ts';
import { formatNumber } from './number.ts';

type Counted = Pick<Project, 'areaMu' | 'places' | 'openEnded'>;

function areaOf({ areaMu, unprinted }: Totals): string {
  const area = areaMu === null ? '' : `，合计 ${formatArea(areaMu)}`;
  return `${area}${unprinted > 0 ? `（${unprinted} 个原文未载明面积，未计入）` : ''}`;
}

/** Whether all places that a row names lie in these townships. */
function liesWithin({ places, openEnded }: Counted, townships: readonly string[]): boolean {
  return (
    !openEnded &&
    places.every(({ code }) => code !== null) &&
    townshipCodes(places).every((code) => townships.includes(code))
  );
}

/**
 * How many projects are shown and their area. Of a row that names other places besides the townships
 * asked for, the list does not say how much lies in which: its area is told apart, and never added to
 * theirs.
 *
 * @param townships 9-digit codes of the townships asked for; none: the whole area counts
 */
export function formatListTotal(rows: readonly Counted[], townships: readonly string[]): string {
  const all = `共 ${formatNumber(rows.length)} 个片区`;
  const shared = townships.length === 0 ? [] : rows.filter((row) => !liesWithin(row, townships));
  if (shared.length === 0) return `${all}${areaOf(totalsOf(rows))}`;
  const within = rows.filter((row) => !shared.includes(row));
  const alone =
    within.length === 0
      ? ''
      : `：${formatNumber(within.length)} 个只写了这里${areaOf(totalsOf(within))}；`;
  const others = `${formatNumber(shared.length)} 个还写了别处${areaOf(totalsOf(shared))}，名单没有分开写`;
  return `${all}${alone === '' ? '：' : alone}${others}`;
}
