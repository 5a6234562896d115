import type { Portal } from '../../facts/portal.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { statisticsOf, type Statistics } from '../statistics/statistics.ts';
import { allProjects } from './projects.ts';

/** Rows and 亩 of the given projects (all of them by default), grouped in the order of city.yaml. */
export function projectStatistics(
  portal: Portal,
  projects: readonly Project[] = allProjects(portal),
): Statistics {
  const cities = portal.cities;
  return statisticsOf(projects, {
    counties: cities.flatMap(({ counties }) => counties.map(({ name }) => name)),
    categories: [...new Set(cities.flatMap(({ categories }) => categories))],
  });
}
