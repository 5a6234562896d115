import { mkdirSync, writeFileSync } from 'node:fs';
import { blocking } from '../../src/rules/disclosure/requirement.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { CheckRun } from '../../src/rules/disclosure/report.ts';
import { readReport, reportText } from './report-files.ts';
import { runOnSite, type RunOptions } from './run-site.ts';

/** How a site is passed. */
export interface PassOptions extends RunOptions {
  /** Folder of the site in use, with which the report compares. */
  readonly published: string;
  /** Findings are told, and do not stop the build. */
  readonly unchecked: boolean;
}

/**
 * Holds a built site against the requirements, prints the clerk's report.
 *
 * @param built folder of the site that was built
 * @returns what was found
 * @throws Error where something blocks the publication
 */
export async function passSite(
  portal: Portal,
  built: string,
  { published, unchecked, ...options }: PassOptions,
): Promise<CheckRun> {
  const run = await runOnSite(portal, built, options);
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
