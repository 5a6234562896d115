import type { Portal } from '../../src/facts/portal.ts';
import { addressProblems, goneAddresses } from '../../src/rules/address/permanence.ts';
import type { Redirect } from '../../src/facts/kinds/address.ts';
import { withdrawalRedirects } from '../../src/rules/address/withdrawal.ts';
import { allWithdrawals } from '../../src/rules/portal/withdrawals.ts';
import { writeRedirects } from './redirects.ts';
import { siteAddresses } from './site-addresses.ts';
import { filesBelow } from './site-folder.ts';
import { fillSiteMap } from './site-map.ts';

/** What was published, and what of it is where. */
interface Published {
  readonly locked: readonly string[];
  readonly redirects: readonly Redirect[];
  readonly present: ReadonlySet<string>;
}

/** The redirects that people wrote, and those that follow from reviews which take something off the web. */
export function withWithdrawn(
  portal: Portal,
  { locked, redirects, present }: Published,
): Redirect[] {
  const gone = goneAddresses(locked, present, redirects);
  if (gone.length === 0) return [...redirects];
  return [...redirects, ...withdrawalRedirects(gone, allWithdrawals(portal))];
}

/**
 * Completes a built site so that no published address is lost: lists all pages in `/sitemap/`, holds
 * the addresses against `urls.lock`, and writes a page at each address that has moved.
 *
 * @returns how many addresses are not locked yet
 * @throws Error with one line for each address that vanished or whose redirect leads nowhere
 */
export function keepAddresses(portal: Portal, folder: string, base: string): number {
  const { site, lockedAddresses: locked } = portal;
  const files = filesBelow(folder);
  const present = siteAddresses(folder, files);
  const redirects = withWithdrawn(portal, { locked, redirects: portal.redirects, present });
  const problems = addressProblems(locked, present, redirects);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const pages = files.filter((file) => file.endsWith('.html') && file !== '404.html');
  fillSiteMap(folder, { pages, base, suffix: ` · ${site.name}` });
  const banner = site.mode === 'demo' ? '演示站，非政府网站' : null;
  writeRedirects(folder, redirects, { base, banner });
  const known = new Set(locked);
  return [...present].filter((address) => !known.has(address)).length;
}
