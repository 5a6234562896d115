import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'astro';
import { toJson } from '../../src/outputs/formats/json.ts';
import { asOfFile, firstDayOfData, imprintOf } from '../../src/view/queries/imprint.ts';
import { writeCatalogue } from './catalogue-files.ts';
import { writeCompressedCopies } from './compressed-copies.ts';
import { siteConfig } from './site-config.ts';
import { describeBuild, measureBuild } from './build-report.ts';
import { writeDataFiles, writeManifest } from './data-file.ts';
import { keepAddresses } from './permanent-addresses.ts';
import { publicFiles } from './public-files.ts';
import { publicAddressNotice } from './public-address.ts';
import { filesBelow } from './site-folder.ts';
import { stageClock } from './stage-clock.ts';
import { repairSite, replaceSite } from './replace-site.ts';
import { rereadOriginals } from './reread.ts';
import { buildSearch } from '../search/build-search.ts';
import { allShareCards } from '../../src/view/queries/share.ts';
import { openPortal, type Settings } from '../settings.ts';
import { shareImages } from '../share/share-images.ts';
import { reportPath } from '../check/report-files.ts';
import { passSite } from '../check/pass-site.ts';
import { writeDisclosureCatalogue } from './page-catalogue.ts';

/**
 * Builds the site beside the published one, and replaces that only when all is well.
 *
 * @param options `unchecked`: for work on half-finished pages, findings are told and do not stop it
 * @throws Error with a message for the clerk; the published site is as it was
 */
export async function buildSite(
  settings: Settings,
  { unchecked }: { unchecked: boolean },
): Promise<void> {
  const start = performance.now();
  const clock = stageClock();
  process.env['NODE_ENV'] = 'production';
  const { base, building: built, published } = settings;
  const portal = openPortal(settings);
  const localAddress = publicAddressNotice(portal);
  const repaired = repairSite(built, published);
  if (repaired !== null) console.log(repaired);
  await rereadOriginals(portal.folder);
  const data = [
    ...(await publicFiles(portal)),
    // The report on the build has its address from the start, and its content once all was examined.
    { path: reportPath, content: toJson({ builtOn: portal.day }) },
  ];
  clock.ended('facts');
  const share = await shareImages(allShareCards(portal), '.cache/share');
  clock.ended('share');
  rmSync(built, { recursive: true, force: true });
  await build({ ...siteConfig(settings), configFile: false, outDir: built, logLevel: 'warn' });
  clock.ended('render');
  buildSearch(portal, built);
  clock.ended('search');
  writeDataFiles(built, [...data, ...share.files]);
  writeCatalogue(built, imprintOf(portal), {
    asOf: (path) => asOfFile(portal, path),
    firstDay: firstDayOfData(portal),
  });
  writeDisclosureCatalogue(portal, built, base);
  writeManifest(built, portal.day);
  const unlocked = keepAddresses(portal, built, base);
  clock.ended('files');
  await passSite(portal, built, { base, published, unchecked });
  clock.ended('checks');
  const pages = filesBelow(built).filter((path) => path.endsWith('.html')).length;
  clock.ended('files');
  await writeCompressedCopies(built, published);
  clock.ended('copies');
  replaceSite(built, published);
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
