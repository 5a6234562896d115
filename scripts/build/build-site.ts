import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { toJson } from '../../src/outputs/formats/json.ts';
import { asOfFile, portal } from '../../src/view/queries/portal.ts';
import { dataFolder } from '../../src/facts/read/data-folder.ts';
import { loadSite } from '../../src/facts/read/site.ts';
import { buildDay } from './build-day.ts';
import { writeCatalogue } from './catalogue-files.ts';
import { changeFiles, standardFiles } from './change-files.ts';
import { describeBuild, measureBuild } from './build-report.ts';
import { writeDataFiles, writeManifest } from './data-file.ts';
import { originalFiles } from './original-files.ts';
import { keepAddresses } from './permanent-addresses.ts';
import { policyFiles } from './policy-files.ts';
import { projectFiles } from './project-files.ts';
import { publicAddressNotice } from './public-address.ts';
import { filesBelow } from './site-folder.ts';
import { stageClock } from './stage-clock.ts';
import { replaceSite } from './replace-site.ts';
import { archivedFiles } from '../release/archive.ts';
import { buildSearch } from '../search/build-search.ts';
import { normalBase } from '../serve/site-server.ts';
import { allShareCards } from '../../src/view/queries/share.ts';
import { shareImages } from '../share/share-images.ts';
import { reportPath } from '../check/report-files.ts';
import { passSite } from '../check/pass-site.ts';
import { writeDisclosureCatalogue } from './page-catalogue.ts';

/** Another folder lets a second build run beside this one. */
const built = process.env['MINGDI_BUILD_DIR'] ?? '.build/site';

export interface BuildOptions {
  /** Folder that the complete site replaces. */
  published: string;
  /** For work on half-finished pages: findings are told, and do not stop the build. */
  unchecked: boolean;
}

/**
 * Builds the site beside the published one, and replaces that only when all is well.
 *
 * @throws Error with a message for the clerk; the published site is as it was
 */
export async function buildSite({ published, unchecked }: BuildOptions): Promise<void> {
  const start = performance.now();
  const clock = stageClock();
  const day = buildDay(process.env['SOURCE_DATE_EPOCH'], new Date());
  process.env['NODE_ENV'] = 'production';
  process.env['MINGDI_BUILD_DATE'] = day;
  const site = loadSite(process.cwd());
  const localAddress = publicAddressNotice(site, process.env['SITE_URL']);
  const { root, folder } = dataFolder();
  // Facts are read before pages are: a broken file stops the build in the first second.
  const data = [
    ...(await projectFiles()),
    ...policyFiles(day),
    ...originalFiles(),
    ...changeFiles(),
    ...standardFiles(),
    ...archivedFiles(join(root, folder, 'archive')),
    // The report on the build has its address from the start, and its content once all was examined.
    { path: reportPath, content: toJson({ builtOn: day }) },
  ];
  clock.ended('facts');
  const share = await shareImages(allShareCards(), '.cache/share');
  clock.ended('share');
  rmSync(built, { recursive: true, force: true });
  await build({ outDir: built, logLevel: 'warn' });
  clock.ended('render');
  await buildSearch(built, day);
  clock.ended('search');
  writeDataFiles(built, [...data, ...share.files]);
  writeCatalogue(built, portal(), asOfFile);
  const base = normalBase(process.env['SITE_BASE']);
  writeDisclosureCatalogue(built, base);
  writeManifest(built, day);
  const unlocked = keepAddresses(built, { base, site });
  clock.ended('files');
  await passSite(built, { published, unchecked });
  clock.ended('checks');
  const pages = filesBelow(built).filter((path) => path.endsWith('.html')).length;
  replaceSite(built, published);
  clock.ended('files');
  const figures = measureBuild(pages, start, clock.seconds());
  writeFileSync('.build/figures.json', JSON.stringify(figures));
  for (const warning of share.warnings) console.log(warning);
  console.log(describeBuild(figures));
  if (localAddress !== null) console.log(localAddress);
  if (unlocked > 0) {
    console.log(
      `有 ${unlocked} 个新地址；正式发布时运行 npm run lock:addresses 登记，此后不得消失。`,
    );
  }
}
