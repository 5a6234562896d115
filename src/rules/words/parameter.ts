import type { Parameter } from '../../facts/kinds/parameter.ts';
import { formatDate } from './date.ts';
import { notStated } from './missing.ts';
import { formatNumber } from './number.ts';

type Figure = Pick<Parameter, 'comparator' | 'value' | 'valueMax' | 'unit'>;

function measured(value: number | string | null, unit: string): string {
  if (value === null) return notStated;
  if (typeof value === 'string') return formatDate(value);
  if (unit === '年份') return `${value}年`;
  return unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`;
}

function datedFigure({ comparator, value, valueMax, unit }: Figure): string {
  if (comparator === 'until') return `${measured(value, unit)}及以前`;
  if (comparator === 'before') return `${measured(value, unit)}前`;
  if (comparator === 'between') return `${measured(value, unit)}至${measured(valueMax, unit)}`;
  return `${measured(value, unit)}及以后`;
}

/** Units of what is counted one by one: of these there are 不少于 so many. */
const counted = /^[个种项处宗家户人次份]|^[日天年月]$/u;

/**
 * A parameter's figure in words: `不低于 55%`, `不少于 5 个工作日`, `3 亩以内`, `25 至 30 元/平方米`. Days are inclusive, as
 * the texts print （含）; a year as a limit (2000年前) is not.
 */
export function formatFigure(figure: Figure): string {
  const { comparator, value, valueMax, unit } = figure;
  if (value === null) return notStated;
  if (typeof value === 'string') return datedFigure(figure);
  const text = measured(value, unit);
  switch (comparator) {
    case 'atLeast':
      return `${counted.test(unit) ? '不少于' : '不低于'} ${text}`;
    case 'atMost':
      return `不超过 ${text}`;
    case 'within':
      return `${text}以内`;
    case 'before':
      return `${text}前`;
    case 'until':
      return `${text}及以前`;
    case 'since':
      return `${text}及以后`;
    case 'between':
      return `${formatNumber(value)} 至 ${measured(valueMax, unit)}`;
    case 'equal':
      return text;
  }
}
