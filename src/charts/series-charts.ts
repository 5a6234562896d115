import type { ProgressPoint } from '../domain/progress/series.ts';
import { stageNames, stages, type Stage } from '../domain/project/stage.ts';
import type { Totals } from '../domain/progress/totals.ts';
import { formatDate } from '../format/date.ts';
import type { Chart } from './chart.ts';

const measures = [
  { key: 'projects', id: 'rows', unit: '个', word: '片区数' },
  { key: 'areaMu', id: 'area', unit: '亩', word: '面积' },
] as const;

function valueOf(totals: Totals, key: (typeof measures)[number]['key']): number | null {
  if (key === 'projects') return totals.projects;
  return totals.projects === 0 ? 0 : totals.areaMu;
}

/**
 * The lists of a city side by side, by stage, in rows and in 亩: one bar a list, none interpolated.
 * Empty for fewer than two lists: one day is not a course of time.
 */
export function seriesCharts(city: string, points: readonly ProgressPoint[]): Chart[] {
  const latest = points.at(-1);
  if (latest === undefined || points.length < 2) return [];
  const present: Stage[] = stages.filter((stage) =>
    points.some(({ byStage }) => byStage[stage].projects > 0),
  );
  return measures.map(({ key, id, unit, word }) => ({
    id: `${city}-series-${id}`,
    title: `历次名单${word}（按实施阶段）`,
    unit,
    dimension: '名单',
    categories: points.map(({ asOf }) => formatDate(asOf)),
    series: present.map((stage) => ({
      label: stageNames[stage],
      tone: stage,
      values: points.map(({ byStage }) => valueOf(byStage[stage], key)),
    })),
    target: null,
    asOf: latest.asOf,
  }));
}
