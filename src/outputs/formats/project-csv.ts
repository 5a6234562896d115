import { toCsv } from './csv.ts';
import { projectHeadings, projectRows } from './project-table.ts';
import type { PublicProject } from './public-project.ts';

/** Projects as CSV for spreadsheet programs; the browser makes filtered downloads with it as well. */
export function projectsToCsv(projects: readonly PublicProject[]): string {
  return toCsv([projectHeadings, ...projectRows(projects)]);
}
