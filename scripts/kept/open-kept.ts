import { join } from 'node:path';
import { compressor } from '../build/compressed-copies.ts';
import type { Handed } from '../build/portal-module.ts';
import { cacheFolder, type Settings } from '../settings.ts';
import { earlierSite, keepSite, type KeptSite } from './kept-site.ts';
import { pageKeys } from './page-keys.ts';
import { shardsIn } from './shards.ts';

/**
 * Opens what the last build of a site and its shards left, for this one to take from.
 *
 * @param options `engine`: its mark; `cold`: nothing is taken from the last build; `shards`: folder of the shards
 */
export function openKept(
  settings: Settings,
  { portal, site }: Pick<Handed, 'portal' | 'site'>,
  {
    engine,
    cold,
    shards,
  }: { readonly engine: string; readonly cold: boolean; readonly shards: string | null },
): KeptSite {
  const file = join(cacheFolder(settings), 'kept.txt');
  const last = cold ? [] : earlierSite(settings.published, file);
  const earlier = [...last, ...(shards === null ? [] : shardsIn(shards))];
  return keepSite(earlier, { file, engine, compressor, keys: pageKeys(portal, site, engine) });
}
