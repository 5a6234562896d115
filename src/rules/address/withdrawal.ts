import { byDay } from '../../facts/kinds/day.ts';
import type { Redirect } from '../../facts/kinds/address.ts';
import { literally } from '../literally.ts';

/** What a review took off the web, and what the addresses made of it are called. */
export interface Withdrawal {
  /** Day and reason, as the review records them. */
  readonly since: string;
  readonly reason: string;
  /** The original, slugs of its texts, ids of areas that stand in no other list. */
  readonly items: readonly string[];
  /** Its city: feeds, calendars, charts of a city go where nothing is left to fill them. */
  readonly city: string;
  /** Other pages: those that gather from several texts and may be left empty, e.g. `/tasks/jinrong/`; earlier versions. */
  readonly gathering: readonly string[];
}

/** Whether an address is a page, file or feed of one of these: an original, a text, a project or a city. */
export function isNamedFor(address: string, items: readonly string[]): boolean {
  const names = items.map(literally).join('|');
  return new RegExp(`/(?:policy-|project-|city-)?(?:${names})(?:\\.[a-z]+)?(?:[/#].*)?$`).test(
    address,
  );
}

/** Whether an address is made of what was withdrawn, by what it is called. */
function isOf(address: string, { items, city, gathering }: Withdrawal): boolean {
  const ofCity = new RegExp(
    `^/(?:progress|changes|embed/charts|embed/counties|feeds)/(?:county-)?${literally(city)}-`,
  );
  return (
    isNamedFor(address, [...items, city]) || ofCity.test(address) || gathering.includes(address)
  );
}

/**
 * What stands for addresses whose content a review took off the web: a page that says since when and
 * why; nobody has to write it for each of them. What vanished for another reason stays a problem.
 *
 * @param gone published addresses that the site no longer has
 * @returns a redirect to nowhere for each that is made of something withdrawn, dated by the latest
 */
export function withdrawalRedirects(
  gone: readonly string[],
  withdrawals: readonly Withdrawal[],
): Redirect[] {
  const latest = withdrawals.toSorted(byDay(({ since }) => since)).toReversed();
  return gone.flatMap((from) => {
    const withdrawal = latest.find((one) => isOf(from, one));
    if (withdrawal === undefined) return [];
    return [{ from, to: null, date: withdrawal.since, reason: withdrawal.reason }];
  });
}
