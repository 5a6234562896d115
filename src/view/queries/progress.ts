import { progressCharts } from '../../outputs/charts/progress-charts.ts';
import type { Chart } from '../../outputs/charts/chart.ts';
import { seriesCharts } from '../../outputs/charts/series-charts.ts';
import { progressSeries } from '../../rules/progress/series.ts';
import type { City } from '../../facts/kinds/city.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { formatNumber } from '../../rules/words/number.ts';
import type { Completeness } from '../../rules/freshness/completeness.ts';
import type { Freshness } from '../../rules/freshness/freshness.ts';
import type { CountyRow } from '../../rules/progress/county.ts';
import { cityCompleteness, cityFreshness, countyRows } from './freshness.ts';
import { allCities } from './cities.ts';
import { allProjects, allSnapshots } from './projects.ts';
import { targetsOf } from './targets.ts';

/** What the progress page shows of one city. */
export interface CityProgress {
  city: City;
  projects: readonly Project[];
  /** Day of the latest list. */
  asOf: string;
  /** How many lists the city has published. */
  lists: number;
  charts: readonly Chart[];
  counties: CountyRow[];
  freshness: Freshness | null;
  completeness: Completeness;
}

function progressOf(city: City): CityProgress[] {
  const snapshots = allSnapshots().filter((snapshot) => snapshot.city === city.slug);
  const latest = snapshots.at(-1);
  if (latest === undefined) return [];
  const projects = allProjects().filter((project) => project.city === city.slug);
  const target = targetsOf(city.slug).find(
    ({ measure, category }) => measure === 'areaMu' && category === null,
  );
  const order = { counties: city.counties.map(({ name }) => name), categories: city.categories };
  const charts = progressCharts({
    ...order,
    city: city.slug,
    projects,
    asOf: latest.asOf,
    areaTarget: target
      ? { value: target.value, label: `目标 ${formatNumber(target.value)} 亩以上` }
      : null,
  });
  const series = seriesCharts(city.slug, progressSeries(snapshots), order);
  return [
    {
      city,
      projects,
      asOf: latest.asOf,
      lists: snapshots.length,
      charts: [...series, ...charts],
      counties: countyRows(city.slug),
      freshness: cityFreshness(city.slug),
      completeness: cityCompleteness(city.slug),
    },
  ];
}

/** Progress of every city that has published a list. */
export function allProgress(): CityProgress[] {
  return allCities().flatMap(progressOf);
}
