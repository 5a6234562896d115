import type { Redirect } from '../../facts/kinds/address.ts';
import type { Portal } from '../../facts/portal.ts';
import { goneAddresses } from '../address/permanence.ts';
import { withdrawalRedirects } from '../address/withdrawal.ts';
import { allWithdrawals } from './withdrawals.ts';

/**
 * Where published addresses that a site no longer has lead: the redirects that people wrote, and those
 * that follow from reviews which take something off the web.
 *
 * @param present the addresses that the site has, anchors of clauses among them
 */
export function movedAddresses(portal: Portal, present: ReadonlySet<string>): Redirect[] {
  const { lockedAddresses: locked, redirects } = portal;
  const gone = goneAddresses(locked, present, redirects);
  if (gone.length === 0) return [...redirects];
  return [...redirects, ...withdrawalRedirects(gone, allWithdrawals(portal))];
}
