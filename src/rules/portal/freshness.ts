import { isListed } from '../../facts/kinds/stage.ts';
import type { Portal } from '../../facts/portal.ts';
import { completenessOf, type Completeness } from '../freshness/completeness.ts';
import { freshness, type Freshness } from '../freshness/freshness.ts';
import { reportingRhythms } from '../freshness/reporting.ts';
import { countyComparison, type CountyRow } from '../progress/county.ts';
import { cityBySlug } from './cities.ts';
import { allDeadlines } from './deadlines.ts';
import { policyBySlug } from './policies.ts';
import { allProjects, allLists } from './projects.ts';

/** The age of a city's latest list against the rhythms of its texts; null where it published none. */
export function cityFreshness(portal: Portal, slug: string): Freshness | null {
  const days = allLists(portal).flatMap(({ city, asOf }) => (city === slug ? asOf : []));
  const latest = days.sort().at(-1);
  if (latest === undefined) return null;
  const deadlines = allDeadlines(portal).filter(
    ({ policy }) => policyBySlug(portal, policy).city === slug,
  );
  return freshness(latest, portal.day, reportingRhythms(deadlines));
}

/** Days from the list that a project's values are from to the day of the build. */
export function listAge(portal: Portal, { asOf }: { readonly asOf: string }): number {
  return freshness(asOf, portal.day, []).ageDays;
}

/** How complete the fields of a city's listed projects are. */
export function cityCompleteness(portal: Portal, slug: string): Completeness {
  return completenessOf(allProjects(portal).filter((one) => one.city === slug && isListed(one)));
}

/** 区县对照: one row a county, in the order of city.yaml, and one for projects of none. */
export function countyRows(portal: Portal, slug: string): CountyRow[] {
  return countyComparison({
    counties: cityBySlug(portal, slug).counties.map(({ name }) => name),
    projects: allProjects(portal).filter(({ city }) => city === slug),
  });
}
