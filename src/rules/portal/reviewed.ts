import type { Portal } from '../../facts/portal.ts';
import type { Correction } from '../../facts/kinds/correction.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Identity, PublishedList } from '../../facts/kinds/project.ts';
import { withheld } from '../disclosure/review.ts';

// The site reads texts and lists here and nowhere else: what is not reviewed is not built
// (《政府信息公开条例》第十七条).

/** Whether an original was reviewed and is for everybody. */
function isShown({ disclosure }: Portal, sha256: string): boolean {
  return withheld(sha256, disclosure.reviews) === null;
}

/** The reviewed texts of all cities. */
export function reviewedPolicies(portal: Portal): Policy[] {
  return portal.registeredPolicies.filter(({ source }) => isShown(portal, source.sha256));
}

/** The reviewed versions of a text, the current one last. */
export function reviewedVersions(portal: Portal, { slug }: Policy): Policy[] {
  const versions = portal.versions.get(slug) ?? [];
  return versions.filter(({ source }) => isShown(portal, source.sha256));
}

/** The lists of one city, oldest first, and which of their rows is which project. */
interface ReviewedLists {
  readonly lists: readonly PublishedList[];
  readonly identities: readonly Identity[];
}

/** The reviewed lists of a city, and the identities of their rows alone. */
export function reviewedLists(portal: Portal, city: string): ReviewedLists {
  const all = portal.lists.get(city) ?? { lists: [], identities: [] };
  const lists = all.lists.filter(({ sha256 }) => isShown(portal, sha256));
  if (lists.length === all.lists.length) return all;
  const days = new Set(lists.map(({ asOf }) => asOf));
  const identities = all.identities.flatMap(({ id, rows }) => {
    const known = rows.filter(({ asOf }) => days.has(asOf));
    return known.length === 0 ? [] : [{ id, rows: known }];
  });
  return { lists, identities };
}

/** The corrections that may be told: those of a list only where both of its originals are for everybody. */
export function reviewedCorrections(portal: Portal): Correction[] {
  return portal.corrections.filter(
    ({ list }) =>
      list === undefined || (isShown(portal, list.sha256) && isShown(portal, list.earlier)),
  );
}
