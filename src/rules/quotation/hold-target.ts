import { findTimes } from '../deadline/time.ts';
import type { Target } from '../../facts/kinds/target.ts';
import { figureFault } from './hold-figure.ts';
import { printedFigures } from './printed-figures.ts';
import { unspaced } from '../unspaced.ts';

const units = { areaMu: '亩', projects: '个' } as const;

/** Whether words stand before a figure of that value, with no other figure between them. */
function standsBefore({ quote, what, value }: Target): boolean {
  return printedFigures(quote).some(
    (figure) => figure.value === value && figure.before.includes(unspaced(what)),
  );
}

function categoryFault({ what, category, reading }: Target): string | null {
  if (category === null || what.includes(category)) return null;
  if (reading?.includes(category) === true) return null;
  return `目标“${what}”不是名单的类别“${category}”，请改正 category，或在 reading 写明怎样对应。`;
}

/**
 * Holds a target against its quotation: what is to be reached, how much of it, and until when.
 *
 * @returns what is wrong, in Chinese; null where the quotation bears it out
 */
export function targetFault(target: Target): string | null {
  const { quote, what, value, comparator, measure, by } = target;
  const figure = { comparator, value, valueMax: null, unit: units[measure], of: what, quote };
  const fault = figureFault(figure);
  if (fault !== null) return fault;
  if (!standsBefore(target)) return `引文中 ${value} 之前不是“${what}”，请照抄引文。`;
  const times = findTimes(quote).map(({ time }) => time.by ?? time.end);
  if (!times.includes(by)) return `引文没有写到“${by}”，请按引文填写 by。`;
  return categoryFault(target);
}
