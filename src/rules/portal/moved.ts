import type { Redirect } from '../../facts/kinds/address.ts';
import type { Portal } from '../../facts/portal.ts';
import { goneAddresses } from '../address/permanence.ts';
import { isNamedFor, withdrawalRedirects, type Withdrawal } from '../address/withdrawal.ts';
import { formatDate } from '../words/date.ts';
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

/**
 * What stands for projects that a corrected list struck. Nothing of them was withheld: archives keep them,
 * and 纠错与更正 names them.
 */
function struckRedirects(gone: readonly string[], { lists, corrections }: Portal): Redirect[] {
  return [...lists.values()].flatMap(({ struck = [] }) =>
    struck.flatMap(({ id, struck: { asOf, name, sha256 } }) => {
      const list = corrections.find((one) => one.list?.sha256 === sha256);
      if (list === undefined) return [];
      const reason = `${formatDate(asOf)}的名单列过“${name}”，更正以后没有列，见“纠错与更正”`;
      return gone
        .filter((address) => isNamedFor(address, [id]))
        .map((from) => ({ from, to: null, date: list.date, reason }));
    }),
  );
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
 * versions of today and of other names, and those that follow from corrected lists which strike a project and
 * from reviews which take something off the web.
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
  const struck = struckRedirects(gone, portal);
  const others = goneAddresses(gone, present, struck);
  return [
    ...redirects,
    ...struck,
    ...withdrawalRedirects(others, withdrawals),
    ...withheldArchives(gone, present, withdrawals),
  ];
}
