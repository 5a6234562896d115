import type { ProgressPoint } from '../../rules/progress/series.ts';
import { titlesOf } from '../../facts/kinds/kind.ts';
import { projectSchema } from '../../facts/kinds/project.ts';
import { stageGroupNames, stageGroups } from '../../facts/kinds/stage.ts';
import type { StageTotals } from '../../rules/progress/totals.ts';
import { formatDate } from '../../rules/words/date.ts';
import { notStated } from '../../rules/words/missing.ts';
import type { Chart } from './chart.ts';
import { measures, valueOf } from './measures.ts';

const words = titlesOf(projectSchema);

/** A bar of a chart over time: a list, or a county or category in a list. */
interface Bar {
  label: string;
  /** Day of its list. */
  asOf: string;
  byStage: StageTotals;
}

interface View {
  id: string;
  title: string;
  dimension: string;
  bars: readonly Bar[];
}

/** The names of the city's own order that any list has, each with its lists in order of time. */
function view(
  points: readonly ProgressPoint[],
  { key, word, names }: { key: 'county' | 'category'; word: string; names: readonly string[] },
): View {
  // A list that prints no category has its bar behind those of the others.
  const bars = [...names, notStated].flatMap((name) =>
    points.flatMap((point) => {
      const byStage = point[key].get(name);
      return byStage === undefined
        ? []
        : [{ label: `${name} ${formatDate(point.asOf)}`, asOf: point.asOf, byStage }];
    }),
  );
  return { id: `series-${key}`, title: `各${word}历次名单`, dimension: `${word}和名单`, bars };
}

/**
 * The lists of a city side by side, by stage, in rows and in 亩: of the whole city, of each category
 * and of each county. One bar a list, none interpolated; what a list does not name has no bar in it.
 * Empty for fewer than two lists: one day is not a course of time.
 */
export function seriesCharts(
  city: { slug: string; name: string },
  points: readonly ProgressPoint[],
  order: { counties: readonly string[]; categories: readonly string[] },
): Chart[] {
  const latest = points.at(-1);
  if (latest === undefined || points.length < 2) return [];
  const present = stageGroups.filter((stage) =>
    points.some(({ byStage }) => byStage[stage].projects > 0),
  );
  const whole = points.map(({ asOf, byStage }) => ({
    ...{ label: formatDate(asOf), asOf, byStage },
  }));
  const views: View[] = [
    { id: 'series', title: '历次名单', dimension: '名单', bars: whole },
    view(points, { key: 'category', word: words.category, names: order.categories }),
    view(points, { key: 'county', word: words.county, names: order.counties }),
  ];
  return views.flatMap(({ id, title, dimension, bars }) =>
    measures.map((measure) => ({
      id: `${city.slug}-${id}-${measure.id}`,
      place: city.name,
      title: `${title}所列${measure.word}（${measure.unit}，按${words.stage}）`,
      about: 'course' as const,
      unit: measure.unit,
      dimension,
      categories: bars.map(({ label }) => label),
      days: bars.map(({ asOf }) => asOf),
      series: present.map((stage) => ({
        label: stageGroupNames[stage],
        tone: stage,
        values: bars.map(({ byStage }) => valueOf(byStage[stage], measure)),
      })),
      target: null,
      asOf: latest.asOf,
    })),
  );
}
