import { blocking } from '../../src/rules/disclosure/requirement.ts';
import { loadSite } from '../../src/facts/read/site.ts';
import { disclosureFacts } from '../../src/view/queries/disclosure.ts';
import { portal } from '../../src/view/queries/portal.ts';
import { buildDay } from '../../src/site.ts';
import { writeDataFiles, writeManifest } from '../build/data-file.ts';
import { writeResults } from '../build/disclosure-results.ts';
import { normalBase } from '../serve/site-server.ts';
import { builtSite } from '../site-checks/site-check.ts';
import { readReport, reportJson, reportPath, reportText } from './report-files.ts';
import { runChecks } from './run-checks.ts';

/**
 * Holds a built site against the requirements, prints the clerk's report, and writes the results into
 * the site.
 *
 * @param built folder of the site that was built
 * @param options `published`: folder of the site in use, with which the report compares; `unchecked`:
 *   findings are told, and do not stop the build
 * @returns the number of its pages
 * @throws Error where something blocks the publication
 */
export function passSite(
  built: string,
  { published, unchecked }: { published: string; unchecked: boolean },
): number {
  const base = normalBase(process.env['SITE_BASE']);
  const site = builtSite(built, { base, url: portal().url, publisher: loadSite(process.cwd()) });
  const run = runChecks(site);
  console.log(reportText(run, readReport(published)));
  const stops = run.general.length + blocking(run.results).length;
  if (stops > 0 && !unchecked) {
    throw new Error(
      '核验未通过：请改正上面“一、不改正就不能发布”各项。页面尚未写全时，可用 npm run build -- --unchecked 预览。',
    );
  }
  const { requirements } = disclosureFacts();
  writeResults(built, run.results, { requirements, mode: site.publisher.mode, base });
  writeDataFiles(built, [{ path: reportPath, content: reportJson(run) }]);
  writeManifest(built, buildDay);
  return [...site.files].filter((path) => path.endsWith('.html')).length;
}
