import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allChecks } from '../../src/checks/run/registry.ts';
import { runChecks } from '../../src/checks/run/run-checks.ts';
import { fileOfPage } from '../../src/outputs/site-page.ts';
import { allShareCards } from '../../src/view/queries/share.ts';
import { builtSite } from '../check/built-site.ts';
import { engineMark } from '../kept/engine-mark.ts';
import { keepSite } from '../kept/kept-site.ts';
import { pageKeys } from '../kept/page-keys.ts';
import { shardOf, shardPaths } from '../kept/shards.ts';
import { openPortal, type Settings } from '../settings.ts';
import { shareImages } from '../share/share-images.ts';
import { compressor, writeCompressedCopies } from './compressed-copies.ts';
import { writeDataFiles } from './data-file.ts';
import { listSite } from './open-site.ts';
import { pageBuild } from './page-build.ts';
import type { Handed } from './portal-module.ts';
import { openRenderer } from './renderer.ts';
import { allFilesBelow, filesBelow } from './site-folder.ts';

/**
 * Makes some pages of a site, on a machine of their own, for a build elsewhere to take: with what the
 * checks learned of them, and compressed. What is of the whole site that other build makes.
 *
 * @param name of the shard, see {@link shardOf}
 * @param shards folder of the shards
 * @returns a line for the clerk
 */
export async function buildShard(
  settings: Settings,
  name: string,
  shards: string,
): Promise<string> {
  process.env['NODE_ENV'] = 'production';
  const { base, building: built } = settings;
  const portal = openPortal(settings);
  const own = shardOf(portal, name);
  const share = await shareImages(allShareCards(portal), '.cache/share');
  const site = await listSite(portal, settings, share.files);
  const engine = engineMark(settings);
  const keys = pageKeys(portal, site, engine, own);
  const to = shardPaths(shards, name);
  const kept = keepSite([], { file: to.record, engine, compressor, keys });
  rmSync(built, { recursive: true, force: true });
  const handed: Handed = { portal, site, run: null };
  const renderer = await openRenderer(settings, () => handed, { mark: engine, cold: false });
  renderer.placeFiles(built);
  const pages = await pageBuild(new URL(portal.address.url), renderer);
  await pages.write(built, { has: (file) => !keys.has(file) });
  // Data lie beside the pages while these are held against them.
  writeDataFiles(built, site.files);
  const here = builtSite(built, { portal, base, kept });
  const elsewhere = [
    ...site.pages.map(({ address }) => address),
    ...site.moved.map(({ from }) => from),
  ];
  const files = new Set([...filesBelow(built), ...elsewhere.map(fileOfPage)]);
  const folder = () => ({ findings: [], files: 0, unreadable: [] });
  const scanner = { ...here.scanner, folder };
  // What is found is told by the build that takes the pages: it reads these again.
  runChecks(await allChecks(), { ...here, files, scanner, only: new Set(keys.keys()) });
  for (const path of allFilesBelow(built)) if (!keys.has(path)) rmSync(join(built, path));
  writeCompressedCopies(built, kept);
  rmSync(dirname(to.site), { recursive: true, force: true });
  mkdirSync(dirname(to.site), { recursive: true });
  renameSync(built, to.site);
  kept.write();
  return `分片 ${name}：${keys.size} 页，在 ${dirname(to.site)}/。全部分片齐了以后运行 npm run build -- --shards ${shards} 合并。`;
}
