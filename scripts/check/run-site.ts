import { allChecks } from '../../src/checks/run/registry.ts';
import { runChecks } from '../../src/checks/run/run-checks.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { CheckRun } from '../../src/rules/disclosure/report.ts';
import type { KeptSite } from '../kept/kept-site.ts';
import { builtSite } from './built-site.ts';

/** How checks are run. */
export interface RunOptions {
  /** Path of the site. */
  readonly base: string;
  /** What earlier runs learned; without it every file is read. */
  readonly kept?: Pick<KeptSite, 'memory' | 'taken'>;
}

/** Holds a portal and its site, in a folder, against every requirement. */
export async function runOnSite(
  portal: Portal,
  folder: string,
  options: RunOptions,
): Promise<CheckRun> {
  return runChecks(await allChecks(), builtSite(folder, { portal, ...options }));
}
