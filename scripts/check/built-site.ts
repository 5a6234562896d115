import type { BuiltSite, Scanner } from '../../src/checks/run/site.ts';
import { addressProblems } from '../../src/rules/address/permanence.ts';
import { loadLockedAddresses, loadRedirects } from '../../src/facts/read/addresses.ts';
import { dataFolder } from '../../src/facts/read/data-folder.ts';
import { loadDisclosureFiles } from '../../src/facts/read/disclosure.ts';
import type { Site } from '../../src/facts/kinds/site.ts';
import { withWithdrawn } from '../build/permanent-addresses.ts';
import { siteAddresses } from '../build/site-addresses.ts';
import { filesBelow } from '../build/site-folder.ts';
import { isScannable, scanFile } from '../scan/scan-file.ts';
import { scanFolder } from '../scan/scan-folder.ts';

/** The scan for what may not be on the web, told which numbers are those of offices. */
function scannerFor(publisher: Site): Scanner {
  const { allowedPhones } = loadDisclosureFiles(dataFolder());
  const own = publisher.contactPhone?.replace(/\D/g, '');
  const options = { allowedPhones: new Set([...allowedPhones, ...(own ? [own] : [])]) };
  return {
    reads: isScannable,
    file: (path, bytes) => scanFile(path, bytes, options),
    folder: (folder) => scanFolder(folder, options),
  };
}

/** Holds the addresses of a built site against those that were ever published. */
function lostAddresses(folder: string, files: ReadonlySet<string>) {
  const data = dataFolder();
  const locked = loadLockedAddresses(data);
  const redirects = loadRedirects(data);
  const present = siteAddresses(folder, files);
  // The pages that redirect are built by now; that they replace no other page was held before.
  for (const { from } of redirects) present.delete(from);
  const all = withWithdrawn({ locked, redirects, present });
  return { published: locked.length, problems: addressProblems(locked, present, all) };
}

/** Describes a site folder to the checks. */
export function builtSite(
  folder: string,
  options: Pick<BuiltSite, 'base' | 'url' | 'publisher'>,
): BuiltSite {
  const scanner = scannerFor(options.publisher);
  const files = new Set(filesBelow(folder));
  return { folder, ...options, scanner, files, lostAddresses: () => lostAddresses(folder, files) };
}
