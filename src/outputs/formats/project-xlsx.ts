import { write } from 'hucre';
import { projectHeadings, projectRows } from './project-table.ts';
import type { PublicProjects } from './public-project.ts';

/**
 * Projects as a workbook of one sheet with a frozen heading. Its dates are those of the list, so
 * that the same list gives the same bytes.
 */
export async function projectsToXlsx({ asOf, projects }: PublicProjects): Promise<Uint8Array> {
  const date = new Date(`${asOf ?? '1980-01-01'}T00:00:00Z`);
  return write({
    properties: { title: '低效用地再开发重点片区', created: date, modified: date },
    sheets: [
      {
        name: '重点片区',
        columns: projectHeadings.map(() => ({ autoWidth: true })),
        rows: [[...projectHeadings], ...projectRows(projects)],
        freezePane: { rows: 1 },
      },
    ],
  });
}
