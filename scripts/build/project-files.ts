import { listedProjects } from '../../src/rules/project/list-pages.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import { projectsToCsv } from '../../src/outputs/formats/project-csv.ts';
import { projectsToGeoJson } from '../../src/outputs/formats/project-geojson.ts';
import { projectsToXlsx } from '../../src/outputs/formats/project-xlsx.ts';
import { publicProjects } from '../../src/outputs/formats/public-project.ts';
import { allCities } from '../../src/view/queries/cities.ts';
import { allProjects, projectList, townships } from '../../src/view/queries/projects.ts';
import type { DataFile } from './data-file.ts';

/** What the pages of a long list fetch to filter it; a list of one page carries its own rows. */
function listRows(): DataFile[] {
  const { pages, projects } = projectList();
  const content = JSON.stringify(listedProjects(projects));
  return pages.length === 1 ? [] : [{ path: 'projects/rows.json', content }];
}

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
    ...listRows(),
    ...projects.map((project) => ({
      path: `data/projects/${project.id}.json`,
      content: toJson(project),
    })),
  ];
}
