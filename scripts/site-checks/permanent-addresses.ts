import { addressProblems } from '../../src/domain/address/permanence.ts';
import { loadLockedAddresses, loadRedirects } from '../../src/loaders/addresses.ts';
import { dataFolder } from '../../src/loaders/data-folder.ts';
import { siteAddresses } from '../build/site-addresses.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** D-35: every address and anchor that was ever published is there, or leads to its new place. */
export const checkPermanentAddresses: SiteCheckFactory = (site) => {
  const locked = loadLockedAddresses(dataFolder());
  const redirects = loadRedirects(dataFolder());
  return {
    visit: () => [],
    finish: () => {
      const present = siteAddresses(site.folder, site.files);
      // The pages that redirect are built by now; that they replace no other page was held before.
      for (const { from } of redirects) present.delete(from);
      return addressProblems(locked, present, redirects);
    },
    examined: () => locked.length,
  };
};
