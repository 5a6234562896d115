import { footerNavigation, navigation } from '../../outputs/navigation.ts';
import { oncePerPortal } from '../../rules/portal/once.ts';

/**
 * What the frame of every page shows, beside what the list of the site says of that page. Layouts read
 * nothing else of the portal: two builds in which this is the same frame the same page alike.
 */
export const frameOf = oncePerPortal((portal) => {
  const { site, day, address, hostHeader, hostFooter } = portal;
  const menus = { navigation: navigation(portal), footer: footerNavigation(portal) };
  return { site, day, address, hostHeader, hostFooter, ...menus };
});
