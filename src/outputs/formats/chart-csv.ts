import type { Origin } from '../../facts/kinds/origin.ts';
import { addsUp, besideRows, categoryTotal, seriesTotal, type Chart } from '../charts/chart.ts';
import { originCells, originFields, originHeads } from '../origins.ts';
import { toCsv, type CsvCell } from './csv.ts';

/** Finds where the rows under a chart come from. */
export interface ChartOrigins {
  /** The list of a day. */
  readonly ofList: (asOf: string) => Origin;
  /** The text that sets a target. */
  readonly ofText: (policy: string) => Origin;
}

/**
 * The table under a chart as CSV: one line a category, one column a series, then the total, or the
 * number beside the bars and the target; each line ends with where it comes from. Over several lists
 * nothing is added up: the same projects would count again and again.
 */
export function chartToCsv(chart: Chart, { ofList, ofText }: ChartOrigins): string {
  const total = (value: number | null) => (value === null ? '' : value);
  const many = chart.series.length > 1;
  const own = ofList(chart.asOf);
  const header = [
    chart.dimension,
    ...chart.series.map(({ label }) => `${label}（${chart.unit}）`),
    ...(many ? [`合计（${chart.unit}）`] : []),
    ...originFields.map((name) => originHeads[name]),
  ];
  const body = chart.categories.map((category, index): CsvCell[] => [
    category,
    ...chart.series.map(({ values }) => total(values[index] ?? null)),
    ...(many ? [total(categoryTotal(chart, index))] : []),
    ...originCells(chart.days === undefined ? own : ofList(chart.days[index] ?? chart.asOf)),
  ]);
  const sums = chart.series.map((series) => seriesTotal(series));
  const sum = sums.reduce<number>((all, value) => all + (value ?? 0), 0);
  const beside = besideRows(chart).map(({ label, value, policy }): CsvCell[] => [
    ...[label, total(value)],
    ...originCells(policy === null ? own : ofText(policy)),
  ]);
  if (beside.length > 0) return toCsv([header, ...body, ...beside]);
  if (!addsUp(chart)) return toCsv([header, ...body]);
  const footer = [...['合计', ...sums.map(total), ...(many ? [sum] : [])], ...originCells(own)];
  return toCsv([header, ...body, footer]);
}
