import { completenessOf, type Completeness } from '../../rules/freshness/completeness.ts';
import { freshness, type Freshness } from '../../rules/freshness/freshness.ts';
import { reportingRhythms } from '../../rules/freshness/reporting.ts';
import { countyComparison, type CountyRow } from '../../rules/progress/county.ts';
import { buildDay } from '../../site.ts';
import { cityBySlug } from './cities.ts';
import { allDeadlines } from './deadlines.ts';
import { policyBySlug } from './policies.ts';
import { allProjects, allSnapshots } from './projects.ts';

/** The age of a city's latest list against the rhythms of its texts; null where it published none. */
export function cityFreshness(slug: string): Freshness | null {
  const days = allSnapshots().flatMap(({ city, asOf }) => (city === slug ? asOf : []));
  const latest = days.sort().at(-1);
  if (latest === undefined) return null;
  const deadlines = allDeadlines().filter(({ policy }) => policyBySlug(policy).city === slug);
  return freshness(latest, buildDay, reportingRhythms(deadlines));
}

/** Days from the list that a project's values are from to the day of the build. */
export function listAge({ asOf }: { readonly asOf: string }): number {
  return freshness(asOf, buildDay, []).ageDays;
}

/** How complete the fields of a city's listed projects are. */
export function cityCompleteness(slug: string): Completeness {
  return completenessOf(
    allProjects().filter(({ city, stage }) => city === slug && stage !== 'withdrawn'),
  );
}

/** 区县比拼: one row a county, in the order of city.yaml. No promise is recorded by county so far. */
export function countyRows(slug: string): CountyRow[] {
  return countyComparison({
    counties: cityBySlug(slug).counties.map(({ name }) => name),
    projects: allProjects().filter(({ city }) => city === slug),
    promises: new Map(),
  });
}
