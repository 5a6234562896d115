import { allChecks } from '../../src/checks/run/registry.ts';
import { runChecks } from '../../src/checks/run/run-checks.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { CheckRun } from '../../src/rules/disclosure/report.ts';
import { builtSite, type Kept } from './built-site.ts';

/** How checks are run. */
export interface RunOptions extends Kept {
  /** Path of the site. */
  readonly base: string;
}

/** Holds a portal and its site, in a folder, against every requirement. */
export async function runOnSite(
  portal: Portal,
  folder: string,
  options: RunOptions,
): Promise<CheckRun> {
  return runChecks(await allChecks(), builtSite(folder, { portal, ...options }));
}
