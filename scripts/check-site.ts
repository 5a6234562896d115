// npm run check:site: holds the built site against the promises in scripts/site-checks.
import { loadSite } from '../src/loaders/site.ts';
import { portal } from '../src/queries/portal.ts';
import { normalBase } from './serve/site-server.ts';
import { siteChecks } from './site-checks/all-checks.ts';
import { builtSite, runSiteChecks } from './site-checks/site-check.ts';

const [folder = 'dist'] = process.argv.slice(2);
const base = normalBase(process.env['SITE_BASE']);
const site = builtSite(folder, { base, url: portal().url, publisher: loadSite(process.cwd()) });
const findings = runSiteChecks(site, siteChecks);
for (const finding of findings) console.error(finding);
console.log(`站点检查：${site.files.size} 个文件，${findings.length} 处问题。`);
if (findings.length > 0) process.exitCode = 1;
