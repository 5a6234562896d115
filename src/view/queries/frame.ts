import { absentPages } from '../../outputs/fixed-pages.ts';
import { footerNavigation, navigation } from '../../outputs/navigation.ts';
import { oncePerPortal } from '../../rules/portal/once.ts';
import { holdsUntil } from '../../rules/portal/policies.ts';

/**
 * What the frame of every page shows, beside what the list of the site says of that page. Layouts read
 * nothing else of the portal: two builds in which this is the same frame the same page alike.
 */
export const frameOf = oncePerPortal((portal) => {
  const { site, day, address, hostHeader, hostFooter } = portal;
  const menus = { navigation: navigation(portal), footer: footerNavigation(portal) };
  const until = holdsUntil(portal);
  const absent = absentPages(portal);
  return { site, day, until, address, hostHeader, hostFooter, absent, ...menus };
});
