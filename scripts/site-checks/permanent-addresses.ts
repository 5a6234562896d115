import { addressProblems } from '../../src/rules/address/permanence.ts';
import type { Redirect } from '../../src/facts/kinds/address.ts';
import { loadLockedAddresses, loadRedirects } from '../../src/facts/read/addresses.ts';
import { dataFolder } from '../../src/facts/read/data-folder.ts';
import { withWithdrawn } from '../build/permanent-addresses.ts';
import { siteAddresses } from '../build/site-addresses.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** What was ever published, and where what moved is now. */
interface PublishedAddresses {
  readonly locked: readonly string[];
  readonly redirects: readonly Redirect[];
}

/**
 * D-35: every address and anchor that was ever published is there, or leads to its new place.
 *
 * @param published reads what was published
 */
export const permanentAddressesCheck =
  (published: () => PublishedAddresses): SiteCheckFactory =>
  (site) => {
    const { locked, redirects } = published();
    return {
      visit: () => [],
      finish: () => {
        const present = siteAddresses(site.folder, site.files);
        // The pages that redirect are built by now; that they replace no other page was held before.
        for (const { from } of redirects) present.delete(from);
        return addressProblems(locked, present, withWithdrawn({ locked, redirects, present }));
      },
      examined: () => locked.length,
    };
  };

export const checkPermanentAddresses = permanentAddressesCheck(() => ({
  locked: loadLockedAddresses(dataFolder()),
  redirects: loadRedirects(dataFolder()),
}));
