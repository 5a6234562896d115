import { allChecks } from '../../src/checks/run/registry.ts';
import { runChecks } from '../../src/checks/run/run-checks.ts';
import type { CheckRun } from '../../src/rules/disclosure/report.ts';
import { dataFolder } from '../../src/facts/read/data-folder.ts';
import { loadDisclosureFiles } from '../../src/facts/read/disclosure.ts';
import { loadSite } from '../../src/facts/read/site.ts';
import { disclosureFacts } from '../../src/view/queries/disclosure.ts';
import { portal } from '../../src/view/queries/portal.ts';
import { normalBase } from '../serve/site-server.ts';
import { builtSite } from './built-site.ts';

/** Holds the facts and the site in a folder against every requirement. */
export async function runOnSite(folder: string): Promise<CheckRun> {
  const base = normalBase(process.env['SITE_BASE']);
  const publisher = loadSite(process.cwd());
  const site = builtSite(folder, { base, url: portal().url, publisher });
  const { signoffs, sources } = loadDisclosureFiles(dataFolder());
  return runChecks(await allChecks(), site, { facts: disclosureFacts(), signoffs, sources });
}
