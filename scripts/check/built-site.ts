import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { BuiltSite, Scanner } from '../../src/checks/run/site.ts';
import { addressProblems } from '../../src/rules/address/permanence.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { Site } from '../../src/facts/kinds/site.ts';
import { archiveNote, movedAddresses } from '../../src/rules/portal/moved.ts';
import { filesBelow } from '../build/site-folder.ts';
import { builtAddresses } from './built-addresses.ts';
import type { ScanOptions } from '../../src/rules/disclosure/scan/scan-text.ts';
import type { KeptSite } from '../kept/kept-site.ts';
import { isScannable, scanFile } from '../scan/scan-file.ts';
import { scanFolder } from '../scan/scan-folder.ts';

/** What the scan of a portal's site is told: which numbers are those of offices, what was cleared. */
export function scanOptionsOf({ disclosure }: Portal, publisher: Site): ScanOptions {
  const { allowedPhones, cleared, hash } = disclosure;
  const own = publisher.contactPhone?.replace(/\D/g, '');
  const allowed = new Set([...allowedPhones, ...(own ? [own] : [])]);
  return { allowedPhones: allowed, cleared, hash };
}

/**
 * The scan for what may not be on the web. The archive of all tables holds files that stand beside it in
 * the site: those are scanned where they stand, by the same rules.
 */
function scannerFor(
  options: ScanOptions,
  { folder: site, files }: Pick<BuiltSite, 'folder' | 'files'>,
): Scanner {
  const { allowedPhones, cleared = [] } = options;
  const besideOf = (path: string) => (part: string, bytes: Uint8Array) => {
    const twin = posix.join(posix.dirname(path), part);
    return isScannable(twin) && files.has(twin) && readFileSync(join(site, twin)).equals(bytes);
  };
  return {
    reads: isScannable,
    mark: JSON.stringify([[...allowedPhones].sort(), [...cleared].sort()]),
    file: ({ path, bytes, text }) => scanFile(path, bytes, options, text, besideOf(path)),
    folder: (folder) => scanFolder(folder, options),
  };
}

/** What earlier runs learned of a site; without it every file is read. */
export interface Kept {
  readonly kept?: Pick<KeptSite, 'memory' | 'sha256Of'>;
}

/** Holds the addresses of a built site against those that were ever published. */
function lostAddresses(portal: Portal, folder: string, files: ReadonlySet<string>) {
  const { lockedAddresses: locked, redirects } = portal;
  const targets = redirects.flatMap(({ to }) => to ?? []);
  const notes = locked.flatMap((address) => archiveNote(address) ?? []);
  const present = builtAddresses(folder, files, [...locked, ...targets, ...notes]);
  // The pages that redirect are built by now; that they replace no other page was held before.
  for (const { from } of redirects) present.delete(from);
  const all = movedAddresses(portal, present);
  const problems = addressProblems(locked, present, all);
  return { published: locked.length, problems };
}

/**
 * Describes a site folder to the checks.
 *
 * @param options `url`, `publisher`: others than the portal's own; `kept`: what earlier runs learned
 */
export function builtSite(
  folder: string,
  options: Pick<BuiltSite, 'base' | 'portal'> &
    Partial<Pick<BuiltSite, 'url' | 'publisher'>> &
    Kept,
): BuiltSite {
  const { portal, publisher = portal.site, url = portal.address.url, base, kept } = options;
  const files = new Set(filesBelow(folder));
  return {
    ...{ folder, base, url, publisher, portal, files },
    scanner: scannerFor(scanOptionsOf(portal, publisher), { folder, files }),
    ...(kept && { memory: kept.memory, hashOf: kept.sha256Of }),
    lostAddresses: () => lostAddresses(portal, folder, files),
  };
}
