import { pageAt } from '../../outputs/site.ts';
import type { SitePage } from '../../outputs/site-page.ts';
import { addressOf } from '../address.ts';
import { getSite } from 'virtual:portal';

/** What of `Astro` tells which page is being made. */
interface Here {
  readonly url: URL;
  readonly routePattern: string;
}

/** Address of the page that is being made; a server shows that of errors at any address there is not. */
export function addressHere({ url, routePattern }: Here): string {
  return routePattern === '/404' ? '/404/' : addressOf(url.pathname);
}

/**
 * What the list of the site says of the page that is being made: its title, its description.
 *
 * @throws Error where the list has no such page
 */
export function pageHere(here: Here): SitePage {
  return pageAt(getSite(), addressHere(here));
}
