import type { Portal } from '../facts/portal.ts';
import { progressCharts } from './charts/progress-charts.ts';
import type { Chart, ChartOrigin } from './charts/chart.ts';
import { siteMark } from '../rules/words/site-mark.ts';
import { seriesCharts } from './charts/series-charts.ts';
import { leftAsCompleted } from '../rules/progress/completed.ts';
import { progressSeries } from '../rules/progress/series.ts';
import type { City } from '../facts/kinds/city.ts';
import type { Query } from '../facts/kinds/query.ts';
import type { Project } from '../facts/kinds/project.ts';
import { formatTargetValue } from '../rules/words/target.ts';
import type { Completeness } from '../rules/freshness/completeness.ts';
import type { Freshness, Rhythm } from '../rules/freshness/freshness.ts';
import type { CountyRow } from '../rules/progress/county.ts';
import { cityCompleteness, cityFreshness, countyRows } from '../rules/portal/freshness.ts';
import {
  allProjects,
  allLists,
  isDatedByText,
  latestListInShort,
} from '../rules/portal/projects.ts';
import { oncePerPortal } from '../rules/portal/once.ts';
import {
  clauseInShort,
  policyBySlug,
  textInShort,
  type TextInShort,
} from '../rules/portal/policies.ts';
import { queryFor } from '../rules/portal/queries.ts';
import { targetProgressOf, targetsOf } from '../rules/portal/targets.ts';
import type { TargetProgress } from '../rules/progress/target.ts';
import { printsNoStage } from '../rules/progress/totals.ts';

/** A sentence that sets a rhythm, with the standing of its text. */
export interface RhythmQuoted extends Pick<Rhythm, 'anchor' | 'quote'> {
  readonly text: TextInShort;
  /** The newest search for results published at this rhythm, if one was made and found none. */
  readonly searched: Query | undefined;
}

/** What the progress page shows of one city. */
export interface CityProgress {
  city: City;
  projects: readonly Project[];
  /** Day of the latest list. */
  asOf: string;
  /** True where the latest list is dated by the text that holds it. */
  datedByText: boolean;
  /** How many lists the city has published. */
  lists: number;
  /** The newest search for lists published later, if one was made and found none. */
  laterLists: Query | undefined;
  targets: readonly TargetProgress[];
  /** The texts that set the targets, each once. */
  targetTexts: readonly TextInShort[];
  charts: readonly Chart[];
  counties: CountyRow[];
  printsNoStage: boolean;
  freshness: Freshness | null;
  /** A sentence that sets two rhythms is quoted once. */
  rhythms: readonly RhythmQuoted[];
  completeness: Completeness;
}

function rhythmsQuoted(portal: Portal, city: string, all: readonly Rhythm[] = []): RhythmQuoted[] {
  const sentences = new Map(all.map((one) => [one.quote, one]));
  return [...sentences.values()].map(({ policy, anchor, quote }) => ({
    anchor,
    quote,
    text: textInShort(portal, policy),
    searched: queryFor(portal, { matter: 'deadline-results', city, policy }),
  }));
}

function progressOf(portal: Portal, city: City): CityProgress[] {
  const lists = allLists(portal).filter((list) => list.city === city.slug);
  const latest = lists.at(-1);
  if (latest === undefined) return [];
  const projects = allProjects(portal).filter((project) => project.city === city.slug);
  const target = targetsOf(portal, city.slug).find(
    ({ measure, category }) => measure === 'areaMu' && category === null,
  );
  const order = { counties: city.counties.map(({ name }) => name), categories: city.categories };
  const charts = progressCharts({
    ...order,
    city: city.slug,
    place: city.name,
    projects,
    left: leftAsCompleted(projects),
    asOf: latest.asOf,
    areaTarget: target
      ? {
          comparator: target.comparator,
          value: target.value,
          label: `目标 ${formatTargetValue(target)}`,
          by: target.by,
          policy: target.policy,
          clause: clauseInShort(policyBySlug(portal, target.policy), target.anchor),
        }
      : null,
  });
  const series = seriesCharts(city, progressSeries(lists), order);
  const targets = targetProgressOf(portal, { city, projects });
  const fresh = cityFreshness(portal, city.slug);
  return [
    {
      city,
      projects,
      asOf: latest.asOf,
      datedByText: projects.some((one) => one.asOf === latest.asOf && isDatedByText(portal, one)),
      lists: lists.length,
      laterLists: queryFor(portal, { matter: 'later-list', city: city.slug }),
      targets,
      targetTexts: [...new Set(targets.map(({ target }) => target.policy))].map((slug) =>
        textInShort(portal, slug),
      ),
      charts: [...series, ...charts],
      counties: countyRows(portal, city.slug),
      printsNoStage: printsNoStage(projects),
      freshness: fresh,
      rhythms: rhythmsQuoted(portal, city.slug, fresh?.rhythms),
      completeness: cityCompleteness(portal, city.slug),
    },
  ];
}

/** Progress of every city that has published a list. */
export const allProgress = oncePerPortal((portal): readonly CityProgress[] =>
  portal.cities.flatMap((one) => progressOf(portal, one)),
);

/** What a picture of the charts of a city says of where it is from. */
export function chartOrigin(portal: Portal, city: string): ChartOrigin {
  const { site, address } = portal;
  return {
    ...{ from: site.name, list: latestListInShort(portal, city) ?? '', mark: siteMark(site) },
    page: new URL('progress/', address.url).href,
  };
}
