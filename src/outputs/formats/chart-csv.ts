import { besideRows, categoryTotal, seriesTotal, type Chart } from '../charts/chart.ts';
import { toCsv } from './csv.ts';

/** The table under a chart as CSV: one line a category, one column a series, then the total, or the
 * number beside the bars and the target. */
export function chartToCsv(chart: Chart): string {
  const total = (value: number | null) => (value === null ? '' : value);
  const many = chart.series.length > 1;
  const header = [
    chart.dimension,
    ...chart.series.map(({ label }) => `${label}（${chart.unit}）`),
    ...(many ? [`合计（${chart.unit}）`] : []),
  ];
  const body = chart.categories.map((category, index) => [
    category,
    ...chart.series.map(({ values }) => total(values[index] ?? null)),
    ...(many ? [total(categoryTotal(chart, index))] : []),
  ]);
  const sums = chart.series.map((series) => seriesTotal(series));
  const sum = sums.reduce<number>((all, value) => all + (value ?? 0), 0);
  const beside = besideRows(chart).map(({ label, value }) => [label, total(value)]);
  if (beside.length > 0) return toCsv([header, ...body, ...beside]);
  const footer = ['合计', ...sums.map(total), ...(many ? [sum] : [])];
  return toCsv([header, ...body, footer]);
}
