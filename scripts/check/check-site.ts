import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../../src/facts/portal.ts';
import { blocking } from '../../src/rules/disclosure/requirement.ts';
import { filesBelow } from '../build/site-folder.ts';
import { readReport, reportText } from './report-files.ts';
import { runOnSite } from './run-site.ts';

/**
 * Checks data and the site in a folder, and prints the clerk's report.
 *
 * @param options `folder`: of the site; `base`: its path; `all`: list every finding, not only the first
 *   of each kind
 * @returns false where something blocks a publication
 * @throws Error where the folder holds no site
 */
export async function checkSite(
  portal: Portal,
  { folder, base, all }: { folder: string; base: string; all: boolean },
): Promise<boolean> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder}/ 里没有建好的站点。请先运行 npm run build。`);
  }
  const start = performance.now();
  const run = await runOnSite(portal, folder, { base });
  console.log(reportText(portal, run, readReport(folder, portal), all ? Infinity : undefined));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n核验 ${filesBelow(folder).length} 个文件，用时 ${seconds} 秒。`);
  return run.general.length === 0 && blocking(run.results).length === 0;
}
