import { join } from 'node:path';
import { compressor } from '../build/compressed-copies.ts';
import type { Handed } from '../build/portal-module.ts';
import { cacheFolder, type Settings } from '../settings.ts';
import { engineMark } from './engine-mark.ts';
import { earlierSite, keepSite, type KeptSite } from './kept-site.ts';
import { pageKeys } from './page-keys.ts';

/**
 * Opens what the last build of a site left, for this one to take from.
 *
 * @param cold nothing is taken
 */
export function openKept(
  settings: Settings,
  { portal, site }: Pick<Handed, 'portal' | 'site'>,
  cold: boolean,
): KeptSite {
  const file = join(cacheFolder(settings), 'kept.txt');
  const engine = engineMark(settings);
  const earlier = cold ? [] : earlierSite(settings.published, file);
  return keepSite(earlier, { file, engine, compressor, keys: pageKeys(portal, site, engine) });
}
