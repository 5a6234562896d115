import type { Portal } from '../../src/facts/portal.ts';
import { listedProjects } from '../../src/rules/project/list-pages.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import { projectsToGeoJson } from '../../src/outputs/formats/project-geojson.ts';
import { tableOf, tableToCsv } from '../../src/outputs/formats/table.ts';
import { tableToXlsx } from '../../src/outputs/formats/xlsx.ts';
import { publicProjects } from '../../src/outputs/public-data.ts';
import { projectKind } from '../../src/facts/kinds/project.ts';
import { allProjects, projectList, townships } from '../../src/rules/portal/projects.ts';
import type { DataFile } from './data-file.ts';

/** What the pages of a long list fetch to filter it; a list of one page carries its own rows. */
function listRows(portal: Portal): DataFile[] {
  const { pages, projects } = projectList(portal);
  const content = JSON.stringify(listedProjects(projects));
  return pages.length === 1 ? [] : [{ path: 'projects/rows.json', content }];
}

/** Public data on projects: all in four formats, and one JSON file each. */
export async function projectFiles(portal: Portal): Promise<DataFile[]> {
  const names = new Map(portal.cities.map(({ slug, name }) => [slug, name]));
  const all = publicProjects(allProjects(portal), names);
  const { projects, asOf } = all;
  const table = tableOf(projectKind, projects);
  const sheet = { title: '低效用地再开发重点片区', sheet: projectKind.title, asOf };
  return [
    { path: 'data/projects.json', content: toJson(all) },
    { path: 'data/projects.csv', content: tableToCsv(table) },
    {
      path: 'data/projects.geojson',
      content: toJson(projectsToGeoJson(projects, townships(portal))),
    },
    { path: 'data/projects.xlsx', content: await tableToXlsx(table, sheet) },
    ...listRows(portal),
    ...projects.map((project) => ({
      path: `data/projects/${project.id}.json`,
      content: toJson(project),
    })),
  ];
}
