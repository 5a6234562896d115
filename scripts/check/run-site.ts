import { allChecks } from '../../src/checks/run/registry.ts';
import { runChecks } from '../../src/checks/run/run-checks.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { CheckRun } from '../../src/rules/disclosure/report.ts';
import { builtSite } from './built-site.ts';

/** Holds a portal and its site, in a folder and under a base, against every requirement. */
export async function runOnSite(portal: Portal, folder: string, base: string): Promise<CheckRun> {
  return runChecks(await allChecks(), builtSite(folder, { base, portal }));
}
