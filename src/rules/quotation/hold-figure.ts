import type { Comparator } from '../../facts/kinds/parameter.ts';
import { printedFigures, shareIn, type PrintedFigure } from './printed-figures.ts';
import { unspaced } from '../unspaced.ts';

/** A figure that a record gives, and the words that it was read from. */
export interface ClaimedFigure {
  readonly comparator: Comparator;
  /** Null where the text prints none. */
  readonly value: number | string | null;
  readonly valueMax: number | string | null;
  /** `年份` for a year, `日期` for a day, `万元/亩` where the text says 亩均…万元. */
  readonly unit: string;
  /** What the figure is of. */
  readonly of: string;
  readonly quote: string;
}

/** Words that waive: 不再增缴土地价款 and 免征配套费 are the value 0. */
const waivers = /不再增缴|不增收|免征|免缴|无需补缴/u;
const money = ['元', '万元'];

const lower = /不(?:得)?(?:低|少|小)于|至少/u;
const upper = /不(?:得)?(?:超过|高于|多于|大于)|至多|最高/u;

/** How the words behind a day bound it: whether the day itself counts, （含） and 起 say. */
function boundsOfDay(after: string): Comparator[] {
  const behind = after.replace(/^（含）/u, '');
  if (/^(?:起|及?以后|之后)/u.test(behind)) return ['since'];
  if (/^(?:之|以)?前/u.test(behind)) return [behind === after ? 'before' : 'until'];
  return /^(?:及以前|止)/u.test(behind) ? ['until'] : [];
}

/** How the words around a figure bound it; `equal` where none does. 以上、以下、以内 include it. */
function boundsOf({ before, after, unit }: PrintedFigure): Comparator[] {
  if (unit === '日期') return boundsOfDay(after);
  const behind = after.replace(/^（含）/u, '');
  const found: Comparator[] = [];
  if (lower.test(before) || /^(?:及|或)?(?:以上|以后|之后)/u.test(behind)) found.push('atLeast');
  if (upper.test(before) || /^(?:及|或)?以下/u.test(behind)) found.push('atMost');
  if (/^(?:之|以|范围)?内|^为限/u.test(behind)) found.push('within');
  if (/^(?:之|以)?前/u.test(behind)) found.push('before');
  return found.length === 0 ? ['equal'] : found;
}

/** Whether a printed figure is counted in the unit that a record gives. */
function isCountedIn(figure: PrintedFigure, unit: string): boolean {
  const [counted = '', per] = unit.split('/');
  const isYear = figure.unit === '年' && String(figure.value).length === 4;
  if (unit === '年份') return isYear;
  if (figure.unit !== counted || isYear) return false;
  return (
    per === undefined ||
    [`每${per}`, `${per}均`].some((words) => figure.phrase.includes(words)) ||
    figure.after.startsWith(`/${per}`)
  );
}

/** Two figures that a text joins to a range, as one with the unit of the second. */
interface PrintedRange {
  readonly from: PrintedFigure;
  readonly to: PrintedFigure;
}

function rangesIn(figures: readonly PrintedFigure[]): PrintedRange[] {
  return figures.flatMap((from, at) => {
    const to = figures[at + 1];
    const joined = /^(?:（含）)?(?:以上|至|到|[-—–－～~])+$/u.test(from.after);
    return to !== undefined && joined ? [{ from, to }] : [];
  });
}

function printed(figures: readonly PrintedFigure[]): string {
  const words = figures.map(({ value, unit }) => (unit === '日期' ? value : `${value}${unit}`));
  return words.length === 0 ? '没有数值' : `印的是“${words.join('”“')}”`;
}

function rangeFault({ value, valueMax, unit, quote }: ClaimedFigure): string | null {
  const figures = printedFigures(quote);
  const fits = rangesIn(figures).some(
    ({ from, to }) =>
      from.value === value &&
      to.value === valueMax &&
      isCountedIn(to, unit) &&
      (from.unit === '' || isCountedIn(from, unit)),
  );
  if (fits) return null;
  return `引文没有印“${value ?? ''}”到“${valueMax ?? ''}”（${unit}）这一段，${printed(figures)}。`;
}

function waiverFault({ comparator, unit, quote }: ClaimedFigure): string | null {
  if (!waivers.test(quote)) return '引文没有写不再增缴、免征，也没有印 0。';
  if (comparator !== 'equal') return '不再增缴、免征的，comparator 写 equal。';
  return money.includes(unit) ? null : `不再增缴、免征的，单位写“元”，不写“${unit}”。`;
}

/** Figures of which `of` says more than of the one that was meant. */
function closer(meant: readonly PrintedFigure[], others: readonly PrintedFigure[], of: string) {
  if (meant.some(({ before }) => before.includes(unspaced(of)))) return [];
  const shares = meant.map(({ before }) => shareIn(before, of));
  return others.filter(({ before }) => shareIn(before, of) > Math.max(0, ...shares));
}

/**
 * Holds the figure of a record against its quotation: value, unit and comparator as printed, and the
 * figure that stands beside the words for what it is of.
 *
 * @returns what is wrong, in Chinese; null where the quotation bears it out
 */
export function figureFault(claimed: ClaimedFigure): string | null {
  const { comparator, value, unit, of, quote } = claimed;
  const figures = printedFigures(quote);
  const counted = figures.filter((figure) => isCountedIn(figure, unit));
  if (value === null) {
    return counted.length === 0 ? null : `引文印有数值，不能填 null：${printed(counted)}。`;
  }
  if (comparator === 'between') return rangeFault(claimed);
  if (value === 0 && !figures.some((figure) => figure.value === 0)) return waiverFault(claimed);
  const same = figures.filter((figure) => figure.value === value);
  if (same.length === 0) return `数值 ${value} 不在引文中，引文${printed(figures)}。`;
  const meant = same.filter((figure) => isCountedIn(figure, unit));
  if (meant.length === 0) return `单位“${unit}”与引文不符，引文${printed(same)}。`;
  const ends = rangesIn(figures).flatMap(({ from, to }) => [from, to]);
  if (meant.every((figure) => ends.includes(figure))) {
    return `引文写的是一段，${printed(meant)}只是一端，comparator 应为 between。`;
  }
  const bounds = meant.flatMap(boundsOf);
  if (!bounds.includes(comparator)) {
    return `comparator“${comparator}”与引文不符，按引文应为 ${[...new Set(bounds)].join('、')}。`;
  }
  const nearer = closer(meant, counted, of);
  if (nearer.length === 0) return null;
  return `“${of}”在引文中更近的数值是“${nearer.map((one) => one.value).join('”“')}”，不是 ${value}。`;
}
