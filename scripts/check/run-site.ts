import { allChecks } from '../../src/checks/run/registry.ts';
import { runChecks } from '../../src/checks/run/run-checks.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { CheckRun } from '../../src/rules/disclosure/report.ts';
import { keptScans, scanMark } from '../scan/kept-scans.ts';
import { builtSite, scanOptionsOf } from './built-site.ts';

/**
 * Holds a portal and its site, in a folder and under a base, against every requirement. Files that the
 * last run scanned and that have not changed since are not scanned again.
 */
export async function runOnSite(portal: Portal, folder: string, base: string): Promise<CheckRun> {
  const kept = keptScans('.cache/scans.txt', scanMark(scanOptionsOf(portal, portal.site)));
  const run = runChecks(await allChecks(), builtSite(folder, { base, portal, kept }));
  kept.keep();
  return run;
}
