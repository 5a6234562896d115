import type { Redirect } from '../../facts/kinds/address.ts';
import type { Portal } from '../../facts/portal.ts';
import { goneAddresses } from '../address/permanence.ts';
import { withdrawalRedirects, type Withdrawal } from '../address/withdrawal.ts';
import { addressesOfToday } from './versions.ts';
import { allWithdrawals } from './withdrawals.ts';

/** The note that stands where files of an archived day are withheld; null for other addresses. */
export function archiveNote(address: string): string | null {
  const day = /^\/data\/archive\/[^/]+\//.exec(address)?.[0];
  return day === undefined ? null : `${day}withheld.json`;
}

/**
 * Archived files that hold what was withdrawn since: the note in the folder of their day says which,
 * since when and why. An archive that vanished without one stays a problem.
 */
function withheldArchives(
  gone: readonly string[],
  present: ReadonlySet<string>,
  withdrawals: readonly Withdrawal[],
): Redirect[] {
  const date = withdrawals
    .map(({ since }) => since)
    .toSorted()
    .at(-1);
  if (date === undefined) return [];
  return gone.flatMap((from) => {
    const note = archiveNote(from);
    if (note === null || !present.has(note)) return [];
    return [{ from, to: null, date, reason: `存档的数据含有撤下的内容，详见 ${note}` }];
  });
}

/** Names by which a part is looked for that has another address: the data of 时限事项 are `deadlines`. */
const otherNames: readonly Redirect[] = [
  {
    from: '/deadlines/',
    to: '/commitments/',
    date: '2026-11-29',
    reason: '时限事项的数据叫 deadlines，页面的地址是 /commitments/。',
  },
];

/**
 * Where published addresses that a site has no page for lead: the redirects that people wrote, those of the
 * versions of today and of other names, and those that follow from reviews which take something off the web.
 *
 * @param present the addresses that the site has, anchors of clauses among them
 */
export function movedAddresses(portal: Portal, present: ReadonlySet<string>): Redirect[] {
  const { lockedAddresses: locked } = portal;
  const today = addressesOfToday(portal).filter(({ to }) => to !== null && present.has(to));
  const written = new Set(portal.redirects.map(({ from }) => from));
  const named = otherNames.filter(
    ({ from, to }) => !written.has(from) && !present.has(from) && to !== null && present.has(to),
  );
  const redirects = [...portal.redirects, ...today, ...named];
  const gone = goneAddresses(locked, present, redirects);
  if (gone.length === 0) return redirects;
  const withdrawals = allWithdrawals(portal);
  return [
    ...redirects,
    ...withdrawalRedirects(gone, withdrawals),
    ...withheldArchives(gone, present, withdrawals),
  ];
}
