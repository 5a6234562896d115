import type { Project } from '../../facts/kinds/project.ts';
import { statisticsOf, type Statistics } from '../../rules/statistics/statistics.ts';
import { allCities } from './cities.ts';
import { allProjects } from './projects.ts';

/** Rows and 亩 of the given projects (all of them by default), grouped in the order of city.yaml. */
export function projectStatistics(projects: readonly Project[] = allProjects()): Statistics {
  const cities = allCities();
  return statisticsOf(projects, {
    counties: cities.flatMap(({ counties }) => counties.map(({ name }) => name)),
    categories: [...new Set(cities.flatMap(({ categories }) => categories))],
  });
}
