import type { Origin } from '../../facts/kinds/origin.ts';
import { besideRows, categoryTotal, type Chart } from '../charts/chart.ts';
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
 * The table under a chart as CSV: one line a category, one column a series, then the number beside the
 * bars and the target; each line tells its day and ends with where it comes from. No line is a sum of
 * others: who adds the lines up would count everything twice.
 */
export function chartToCsv(chart: Chart, { ofList, ofText }: ChartOrigins): string {
  const cell = (value: number | null) => value ?? '';
  const many = chart.series.length > 1;
  const own = ofList(chart.asOf);
  const header = [
    chart.dimension,
    ...chart.series.map(({ label }) => `${label}（${chart.unit}）`),
    ...(many ? [`合计（${chart.unit}）`] : []),
    '数据截至',
    ...originFields.map((name) => originHeads[name]),
  ];
  const body = chart.categories.map((category, index): CsvCell[] => [
    category,
    ...chart.series.map(({ values }) => cell(values[index] ?? null)),
    ...(many ? [cell(categoryTotal(chart, index))] : []),
    chart.days?.[index] ?? chart.asOf,
    ...originCells(chart.days === undefined ? own : ofList(chart.days[index] ?? chart.asOf)),
  ]);
  const beside = besideRows(chart).map(({ label, value, policy }): CsvCell[] => [
    ...[label, cell(value)],
    // A target is as of no day of a list.
    policy === null ? chart.asOf : '',
    ...originCells(policy === null ? own : ofText(policy)),
  ]);
  return toCsv([header, ...body, ...beside]);
}
