import type { Portal } from '../facts/portal.ts';
import { comparesCities } from '../rules/portal/comparison.ts';
import { menuPages, type Part } from './fixed-pages.ts';

/** What a portal's pages may lead to: the comparison only where there are cities to compare. */
export function leadsTo<T extends { readonly address: string }>(
  portal: Pick<Portal, 'cities'>,
  to: readonly T[],
): T[] {
  return to.filter(({ address }) => address !== '/compare/' || comparesCities(portal));
}

/** The parts of the portal in its head, in this order. */
export function navigation(portal: Portal): Part[] {
  return menuPages(portal, 'head');
}

/** What stands in its foot. */
export function footerNavigation(portal: Portal): Part[] {
  return menuPages(portal, 'foot');
}
