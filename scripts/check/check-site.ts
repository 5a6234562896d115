import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { blocking } from '../../src/rules/disclosure/requirement.ts';
import { loadSite } from '../../src/facts/read/site.ts';
import { portal } from '../../src/view/queries/portal.ts';
import { normalBase } from '../serve/site-server.ts';
import { builtSite } from '../site-checks/site-check.ts';
import { readReport, reportText } from './report-files.ts';
import { runChecks } from './run-checks.ts';

/**
 * Checks data and the site in a folder, and prints the clerk's report.
 *
 * @param all list every finding, not only the first of each kind
 * @returns false where something blocks a publication
 * @throws Error where the folder holds no site
 */
export function checkSite(folder: string, all: boolean): boolean {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder}/ 里没有建好的站点。请先运行 npm run build。`);
  }
  const start = performance.now();
  const base = normalBase(process.env['SITE_BASE']);
  const site = builtSite(folder, { base, url: portal().url, publisher: loadSite(process.cwd()) });
  const run = runChecks(site);
  console.log(reportText(run, readReport(folder), all ? Infinity : undefined));
  console.log(
    `\n核验 ${site.files.size} 个文件，用时 ${((performance.now() - start) / 1000).toFixed(1)} 秒。`,
  );
  return run.general.length === 0 && blocking(run.results).length === 0;
}
