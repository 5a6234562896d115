import { z } from 'zod';
import { daySchema } from '../../facts/kinds/day.ts';
import { coded, field, lacking } from '../../facts/kinds/kind.ts';
import { originSchema, type Origin } from '../../facts/kinds/origin.ts';
import { comparatorSchema } from '../../facts/kinds/parameter.ts';
import { dayBases, type BasisOfDay } from '../../facts/kinds/public-project.ts';
import { targetSchema } from '../../facts/kinds/target.ts';
import { absenceWords } from '../../rules/words/missing.ts';
import { besideRows, categoryTotal, type Chart } from '../charts/chart.ts';
import { toCsv } from './csv.ts';
import { linesOf, tableOf, workedOutTable, type TableShape } from './table.ts';

/** Finds where the rows under a chart come from. */
export interface ChartOrigins {
  /** The list of a day. */
  readonly ofList: (asOf: string) => Origin;
  /** True where a list prints no day of its own. */
  readonly isDatedByText: (asOf: string) => boolean;
  /** The text that sets a target. */
  readonly ofText: (policy: string) => Origin;
}

/** Key of a series among the fields of a line. */
const seriesKey = (at: number) => `series${at + 1}`;

/** Whether a line also has the sum of its series. */
const hasTotal = ({ series }: Chart) => series.length > 1;

/** The columns under a chart: what a line is of, a number a series, and where that comes from. */
export function chartTable(chart: Chart): TableShape {
  const number = (title: string, description = '') =>
    lacking(field(z.number().nullable(), title, description, { unit: chart.unit }), 'notHeld');
  const series = chart.series.map(({ label }, at) => [seriesKey(at), number(label)] as const);
  return workedOutTable(
    chart.id,
    z.strictObject({
      category: field(z.string(), chart.dimension, '或者图上与它相比的数和目标'),
      ...Object.fromEntries(series),
      ...(hasTotal(chart) ? { total: number('合计', '前面各列之和') } : {}),
      asOf: lacking(field(daySchema.nullable(), '数据截至', '目标没有'), 'notApplicable'),
      ...originSchema.shape,
      basis: lacking(coded(dayBases, '数据截至的依据').nullable(), 'notApplicable'),
      silence: lacking(field(z.string().nullable(), '没有数的原因'), 'notApplicable'),
      comparator: lacking(
        field(comparatorSchema.nullable(), '比较', '只有目标有'),
        'notApplicable',
      ),
      by: lacking(
        field(targetSchema.shape.by.nullable(), '不晚于', '目标的年、月或日，照录原文'),
        'notApplicable',
      ),
    }),
  );
}

/**
 * The table under a chart as CSV: one line a category, one column a series, then the number beside the
 * bars and the target; each line tells its day and ends with where it comes from. No line is a sum of
 * others: who adds the lines up would count everything twice.
 */
export function chartToCsv(chart: Chart, { ofList, ofText, isDatedByText }: ChartOrigins): string {
  const basisOf = (day: string): BasisOfDay => (isDatedByText(day) ? 'text' : 'list');
  const none = { basis: null, silence: null, comparator: null, by: null };
  const body = chart.categories.map((category, index) => {
    const day = chart.days?.[index] ?? chart.asOf;
    const values = chart.series.map(({ values: own }) => own[index] ?? null);
    const isSilent = values.every((value) => value === null);
    return {
      ...{ category, ...Object.fromEntries(values.map((value, at) => [seriesKey(at), value])) },
      ...{ total: categoryTotal(chart, index), asOf: day, ...ofList(day), ...none },
      basis: basisOf(day),
      silence: isSilent ? (chart.empty ?? absenceWords.notHeld) : null,
    };
  });
  const beside = besideRows(chart).map(({ label, value, policy, target }) => ({
    ...{ category: label, [seriesKey(0)]: value },
    ...(policy === null
      ? { asOf: chart.asOf, ...ofList(chart.asOf), ...none, basis: basisOf(chart.asOf) }
      : // A target is as of no day of a list.
        { asOf: null, ...ofText(policy), ...none }),
    silence: value === null ? absenceWords.notHeld : null,
    ...(target === null ? {} : { comparator: target.comparator, by: target.by }),
  }));
  return toCsv(linesOf(tableOf(chartTable(chart), [...body, ...beside], 'people')));
}
