// npm run build: builds the site beside the published one and replaces dist/ only when all is well.
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'astro';
import { portal } from '../src/queries/portal.ts';
import { loadSite } from '../src/loaders/site.ts';
import { buildDay } from './build/build-day.ts';
import { writeCatalogue } from './build/catalogue-files.ts';
import { changeFiles, standardFiles } from './build/change-files.ts';
import { describeBuild, measureBuild } from './build/build-report.ts';
import { writeDataFiles, writeManifest } from './build/data-file.ts';
import { keepAddresses } from './build/permanent-addresses.ts';
import { policyFiles } from './build/policy-files.ts';
import { projectFiles } from './build/project-files.ts';
import { replaceSite } from './build/replace-site.ts';
import { buildSearch } from './search/build-search.ts';
import { normalBase } from './serve/site-server.ts';
import { siteChecks } from './site-checks/all-checks.ts';
import { builtSite, runSiteChecks } from './site-checks/site-check.ts';

const start = performance.now();
const built = '.build/site';
const published = process.env['MINGDI_OUT_DIR'] ?? 'dist';
/** For work on half-finished pages: findings are told, and do not stop the build. */
const unchecked = process.argv.includes('--unchecked');

try {
  const day = buildDay(process.env['SOURCE_DATE_EPOCH'], new Date());
  process.env['NODE_ENV'] = 'production';
  process.env['MINGDI_BUILD_DATE'] = day;
  // Facts are read before pages are: a broken file stops the build in the first second.
  const data = [
    ...(await projectFiles()),
    ...policyFiles(day),
    ...changeFiles(),
    ...standardFiles(),
  ];
  rmSync(built, { recursive: true, force: true });
  await build({ outDir: built, logLevel: 'warn' });
  await buildSearch(built, day);
  writeDataFiles(built, data);
  writeCatalogue(built, portal());
  writeManifest(built, day);

  const base = normalBase(process.env['SITE_BASE']);
  const publisher = loadSite(process.cwd());
  const unlocked = keepAddresses(built, { base, site: publisher });
  const site = builtSite(built, { base, publisher });
  const findings = runSiteChecks(site, siteChecks);
  for (const finding of findings) console.error(finding);
  if (findings.length > 0 && !unchecked) {
    throw new Error(
      `站点检查发现 ${findings.length} 处问题（见上）。页面尚未写全时，可用 npm run build -- --unchecked 预览。`,
    );
  }
  replaceSite(built, published);
  const pages = [...site.files].filter((path) => path.endsWith('.html')).length;
  const figures = measureBuild(pages, start);
  writeFileSync('.build/figures.json', JSON.stringify(figures));
  console.log(describeBuild(figures));
  if (unlocked > 0) {
    console.log(
      `有 ${unlocked} 个新地址；正式发布时运行 npm run lock:addresses 登记，此后不得消失。`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`构建失败，${published}/ 保持上一次成功的内容。`);
  process.exitCode = 1;
}
