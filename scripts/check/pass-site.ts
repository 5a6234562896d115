import { mkdirSync, writeFileSync } from 'node:fs';
import { blocking } from '../../src/rules/disclosure/requirement.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { CheckRun } from '../../src/rules/disclosure/report.ts';
import { readReport, reportText } from './report-files.ts';
import { runOnSite } from './run-site.ts';

/**
 * Holds a built site against the requirements, prints the clerk's report.
 *
 * @param built folder of the site that was built
 * @param options `base`: path of the site; `published`: folder of the site in use, with which the report compares; `unchecked`:
 *   findings are told, and do not stop the build
 * @returns what was found
 * @throws Error where something blocks the publication
 */
export async function passSite(
  portal: Portal,
  built: string,
  { base, published, unchecked }: { base: string; published: string; unchecked: boolean },
): Promise<CheckRun> {
  const run = await runOnSite(portal, built, base);
  const previous = readReport(published, portal);
  console.log(reportText(portal, run, previous));
  // The log in full, of which the terminal shows the beginning.
  mkdirSync('.build', { recursive: true });
  writeFileSync('.build/report.txt', `${reportText(portal, run, previous, Infinity)}\n`);
  const stops = run.general.length + blocking(run.results).length;
  if (stops > 0 && !unchecked) {
    throw new Error(
      '核验未通过：请改正上面“一、不改正就不能发布”各项。页面尚未写全时，可用 npm run build -- --unchecked 预览。',
    );
  }
  return run;
}
