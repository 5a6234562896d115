import { toJson } from '../../src/exports/json.ts';
import { projectsToCsv } from '../../src/exports/project-csv.ts';
import { projectsToGeoJson } from '../../src/exports/project-geojson.ts';
import { projectsToXlsx } from '../../src/exports/project-xlsx.ts';
import { publicProjects } from '../../src/exports/public-project.ts';
import { allCities } from '../../src/queries/cities.ts';
import { allProjects, townships } from '../../src/queries/projects.ts';
import type { DataFile } from './data-file.ts';

/** Public data on projects: all in four formats, and one JSON file each. */
export async function projectFiles(): Promise<DataFile[]> {
  const names = new Map(allCities().map(({ slug, name }) => [slug, name]));
  const all = publicProjects(allProjects(), names);
  const { projects } = all;
  return [
    { path: 'data/projects.json', content: toJson(all) },
    { path: 'data/projects.csv', content: projectsToCsv(projects) },
    { path: 'data/projects.geojson', content: toJson(projectsToGeoJson(projects, townships())) },
    { path: 'data/projects.xlsx', content: await projectsToXlsx(all) },
    ...projects.map((project) => ({
      path: `data/projects/${project.id}.json`,
      content: toJson(project),
    })),
  ];
}
