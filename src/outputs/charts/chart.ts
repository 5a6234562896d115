import type { Target } from '../../facts/kinds/target.ts';
import type { StageGroup } from '../../facts/kinds/stage.ts';
import { formatDate } from '../../rules/words/date.ts';

/** One series of a chart. `tone` picks colour and pattern; null is the accent colour. */
export interface ChartSeries {
  label: string;
  tone: StageGroup | null;
  /** One value a category; null where there are no data, which is drawn as nothing, never as 0. */
  values: readonly (number | null)[];
}

/** What the bars of a chart are held against. */
export interface ChartTarget {
  comparator: Target['comparator'];
  value: number;
  /** Its words: `目标 20,000 亩以上`. */
  label: string;
  /** The last day or month or year for it, as printed: `2027`. */
  by: string;
  policy: string;
  /** Where it is printed: `湖政发〔2024〕2号 一、（三）`. */
  clause: string;
}

/**
 * A horizontal bar chart, drawn as SVG at build time, by Chart.js in the browser, and written as a
 * table and as CSV: all four from this one object, so they give the same numbers.
 */
export interface Chart {
  /** Stable: names the figure on its page and the CSV file. */
  id: string;
  /** The city whose numbers it shows. */
  place: string;
  /** What is counted, in which unit; where it stands alone, behind the city's name. */
  title: string;
  /** What it is of: pages put charts of one matter together. */
  about: 'course' | 'target' | 'stage' | 'county' | 'category';
  unit: '亩' | '个';
  /** What a category is: 区县, 类别, 阶段. */
  dimension: string;
  categories: readonly string[];
  /** Day of the list that each category is of, where they are of several; left out: all of `asOf`. */
  days?: readonly string[];
  series: readonly ChartSeries[];
  /** Stage of each category, where the categories are stages: they have the stages' colours. */
  tones?: readonly StageGroup[];
  /** A line to hold the bars against, such as a target, with its words. */
  target: ChartTarget | null;
  /** What an empty bar says; left out: 本站未收录. */
  empty?: string;
  /** A number to know beside the bars that must not be drawn against the line, with its words. */
  beside?: { label: string; value: number | null };
  asOf: string;
}

/** Where a chart is published: what its picture says of itself. */
export interface ChartOrigin {
  /** The portal's name. */
  from: string;
  /** The list that the numbers are counted from, with its text and the standing of that. */
  list: string;
  /** What marks a demonstration or made-up data; null on a column. */
  mark: string | null;
  /** Address in full of the page with the charts. */
  page: string;
}

/** The title of a chart that stands alone, in a frame of another site or as a picture. */
export const titleAlone = ({ place, title }: Chart): string => `${place}${title}`;

/** The stage whose colour and pattern a bar has; null: the accent colour. */
export function toneOf(chart: Chart, series: number, category: number): StageGroup | null {
  return chart.series[series]?.tone ?? chart.tones?.[category] ?? null;
}

/** Sum of one category over all series; null where no series has a value. */
export function categoryTotal(chart: Chart, index: number): number | null {
  const values = chart.series.map(({ values }) => values[index] ?? null).filter((v) => v !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** Sum of one series over all categories; null where it has no value at all. */
export function seriesTotal(series: ChartSeries): number | null {
  const values = series.values.filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** Whether the categories may be added up: over several lists the same projects would count again and again. */
export function addsUp({ days }: Chart): boolean {
  return days === undefined;
}

/** Where the numbers of a chart are from: the list, or the newest of several, and the clause of a target. */
export function chartSource({ days, target }: Chart, list: string): string {
  const lists = new Set(days).size;
  const counted = `${list}${lists > 1 ? `等 ${lists} 份名单` : ''}`;
  return target === null ? counted : `${counted}；目标见 ${target.clause}`;
}

/** What a table writes below the bars of a chart that has a number beside them, and the line. */
export function besideRows({ beside, target }: Chart): {
  label: string;
  value: number | null;
  /** The text that says so; null: the list. */
  policy: string | null;
  /** The line itself, in its row. */
  target: ChartTarget | null;
}[] {
  if (beside === undefined) return [];
  const own = { ...beside, policy: null, target: null };
  if (target === null) return [own];
  const { label, by, value, policy } = target;
  return [own, { label: `${label}（到${formatDate(by)}）`, value, policy, target }];
}
