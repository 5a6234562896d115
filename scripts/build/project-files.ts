import type { Portal } from '../../src/facts/portal.ts';
import { listedProjects } from '../../src/rules/project/list-pages.ts';
import type { DataFile } from '../../src/outputs/data-formats.ts';
import { projectList } from '../../src/rules/portal/projects.ts';

/** What the pages of a long list fetch to filter it; a list of one page carries its own rows. */
export function listRows(portal: Portal): DataFile[] {
  const { pages, projects } = projectList(portal);
  const content = JSON.stringify(listedProjects(projects));
  return pages.length === 1 ? [] : [{ path: 'projects/rows.json', content }];
}
