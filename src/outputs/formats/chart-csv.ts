import type { Origin } from '../../facts/kinds/origin.ts';
import { comparatorNames } from '../../facts/kinds/parameter.ts';
import { dayBases } from '../../facts/kinds/public-project.ts';
import { absenceWords } from '../../rules/words/missing.ts';
import { besideRows, categoryTotal, type Chart } from '../charts/chart.ts';
import { originCells, originFields, originHeads } from '../origins.ts';
import { toCsv, type CsvCell } from './csv.ts';

/** Finds where the rows under a chart come from. */
export interface ChartOrigins {
  /** The list of a day. */
  readonly ofList: (asOf: string) => Origin;
  /** True where a list prints no day of its own. */
  readonly isDatedByText: (asOf: string) => boolean;
  /** The text that sets a target. */
  readonly ofText: (policy: string) => Origin;
}

/**
 * The table under a chart as CSV: one line a category, one column a series, then the number beside the
 * bars and the target; each line tells its day and ends with where it comes from. No line is a sum of
 * others: who adds the lines up would count everything twice.
 */
export function chartToCsv(chart: Chart, { ofList, ofText, isDatedByText }: ChartOrigins): string {
  const cell = (value: number | null) => value ?? '';
  const many = chart.series.length > 1;
  const own = ofList(chart.asOf);
  const basisOf = (day: string) => dayBases[isDatedByText(day) ? 'text' : 'list'];
  const silence = (values: readonly (number | null)[]) =>
    values.every((value) => value === null) ? (chart.empty ?? absenceWords.notHeld) : '';
  const header = [
    chart.dimension,
    ...chart.series.map(({ label }) => `${label}（${chart.unit}）`),
    ...(many ? [`合计（${chart.unit}）`] : []),
    '数据截至',
    ...originFields.map((name) => originHeads[name]),
    ...['数据截至的依据', '没有数的原因', '比较', '不晚于'],
  ];
  const body = chart.categories.map((category, index): CsvCell[] => [
    category,
    ...chart.series.map(({ values }) => cell(values[index] ?? null)),
    ...(many ? [cell(categoryTotal(chart, index))] : []),
    chart.days?.[index] ?? chart.asOf,
    ...originCells(chart.days === undefined ? own : ofList(chart.days[index] ?? chart.asOf)),
    basisOf(chart.days?.[index] ?? chart.asOf),
    silence(chart.series.map(({ values }) => values[index] ?? null)),
    ...['', ''],
  ]);
  const beside = besideRows(chart).map(({ label, value, policy, target }): CsvCell[] => [
    ...[label, cell(value)],
    // A target is as of no day of a list.
    policy === null ? chart.asOf : '',
    ...originCells(policy === null ? own : ofText(policy)),
    ...[policy === null ? basisOf(chart.asOf) : '', value === null ? absenceWords.notHeld : ''],
    ...(target === null ? ['', ''] : [comparatorNames[target.comparator], target.by]),
  ]);
  return toCsv([header, ...body, ...beside]);
}
