import { rmSync, writeFileSync } from 'node:fs';
import type { Portal } from '../../src/facts/portal.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import { lateFiles, unlistedPages, type Site } from '../../src/outputs/site.ts';
import { unborneSentences } from '../../src/rules/portal/unborne.ts';
import { writeCompressedCopies } from './compressed-copies.ts';
import { describeBuild, measureBuild } from './build-report.ts';
import { sealed, writeDataFiles } from './data-file.ts';
import { pageBuild } from './page-build.ts';
import { listSite } from './open-site.ts';
import type { Handed } from './portal-module.ts';
import { openRenderer } from './renderer.ts';
import { publicAddressNotice } from './public-address.ts';
import { filesBelow } from './site-folder.ts';
import { stageClock } from './stage-clock.ts';
import { repairSite, replaceSite, requirePlace } from './replace-site.ts';
import { rereadOriginals } from './reread.ts';
import { buildSearch } from '../search/build-search.ts';
import { allShareCards } from '../../src/view/queries/share.ts';
import { openPortal, type Settings } from '../settings.ts';
import { engineMark } from '../kept/engine-mark.ts';
import { openKept } from '../kept/open-kept.ts';
import { shareImages } from '../share/share-images.ts';
import { reportJson } from '../check/report-files.ts';
import { passSite } from '../check/pass-site.ts';

/** How a site is built. */
export interface BuildOptions {
  readonly unchecked: boolean;
  readonly cold: boolean;
  readonly shards: string | null;
}

/**
 * Builds the site beside the published one, and replaces that only when all is well: first the list of
 * all pages and files, with the files; then the pages; then what is found to be so of both.
 *
 * @param options `unchecked`: for work on half-finished pages, findings are told and do not stop it;
 *   `cold`: nothing is taken from the last build; `shards`: folder of the shards whose pages are taken
 * @throws Error with a message for the clerk; the published site is as it was
 */
export async function buildSite(
  settings: Settings,
  { unchecked, cold, shards }: BuildOptions,
): Promise<void> {
  const start = performance.now();
  const clock = stageClock();
  process.env['NODE_ENV'] = 'production';
  const { base, building: built, published } = settings;
  const portal = openPortal(settings);
  const localAddress = publicAddressNotice(portal);
  requirePlace(published);
  const repaired = repairSite(published);
  if (repaired !== null) console.log(repaired);
  await rereadOriginals(portal.folder);
  clock.ended('facts');
  const share = await shareImages(allShareCards(portal), '.cache/share');
  clock.ended('share');
  const site = await listSite(portal, settings, share.files);
  clock.ended('facts');
  const engine = engineMark(settings);
  const kept = openKept(settings, { portal, site }, { engine, cold, shards });
  clock.ended('kept');
  rmSync(built, { recursive: true, force: true });
  const handed: Handed = { portal, site, run: null };
  const renderer = await openRenderer(settings, () => handed, { mark: engine, cold });
  clock.ended('bundle');
  renderer.placeFiles(built);
  const pages = await pageBuild(new URL(portal.address.url), renderer);
  await pages.write(built, kept.taken);
  kept.place(built);
  clock.ended('render');
  const unlisted = unlistedPages(site, new Set(filesBelow(built)));
  if (unlisted.length > 0) throw new Error(unlisted.join('\n'));
  buildSearch(portal, built, site.pages);
  clock.ended('search');
  const lateOf = (report: string) =>
    lateFiles(site, { results: report, builtOn: portal.day, seal: sealed });
  // The report on the checks has its address from the start, and its content once all was examined.
  writeDataFiles(built, [...site.files, ...lateOf(toJson({ builtOn: portal.day }))]);
  kept.wrote(site.files);
  clock.ended('files');
  const run = await passSite(portal, built, { base, published, unchecked, kept });
  handed.run = run;
  const page = await pages.render(new URL('disclosure/', portal.address.url));
  writeDataFiles(built, [
    { path: 'disclosure/index.html', content: page },
    ...lateOf(reportJson(portal, run)),
  ]);
  clock.ended('checks');
  writeCompressedCopies(built, kept);
  clock.ended('copies');
  replaceSite(built, published);
  kept.write();
  clock.ended('files');
  const figures = measureBuild(
    { pages: site.pages.length, taken: kept.taken.size },
    start,
    clock.seconds(),
  );
  writeFileSync(`${built}.figures.json`, JSON.stringify(figures));
  const said = [
    ...share.warnings,
    ...unborneSentences(portal),
    describeBuild(figures),
    localAddress,
    newAddresses(portal, site),
  ];
  for (const line of said) if (line !== null) console.log(line);
}

/** How many addresses are new since the last release; null where none is. */
function newAddresses(portal: Portal, { addresses }: Site): string | null {
  const locked = new Set(portal.lockedAddresses);
  const unlocked = [...addresses].filter((address) => !locked.has(address)).length;
  if (unlocked === 0) return null;
  return `有 ${unlocked} 个新地址；正式发布时运行 npm run lock:addresses 登记，此后不得消失。`;
}
