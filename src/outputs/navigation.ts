import type { Portal } from '../facts/portal.ts';
import { menuPages, type Part } from './fixed-pages.ts';

/** The parts of the portal in its head, in this order. */
export function navigation(portal: Portal): Part[] {
  return menuPages(portal, 'head');
}

/** What stands in its foot. */
export function footerNavigation(portal: Portal): Part[] {
  return menuPages(portal, 'foot');
}
