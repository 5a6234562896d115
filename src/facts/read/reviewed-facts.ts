import type { City } from '../kinds/city.ts';
import { withheld } from '../../rules/disclosure/review.ts';
import type { Policy } from '../kinds/policy.ts';
import type { DataFolder } from './data-folder.ts';
import { loadReviews } from './disclosure.ts';
import { loadPolicies } from './policies.ts';
import { loadVersions } from './policy-versions.ts';
import { loadLists, type CityLists } from './projects.ts';

/**
 * The policy texts of a city whose originals were reviewed and are for everybody. The site reads
 * texts and lists here and nowhere else: what is not reviewed is not built (政府信息公开条例第十七条).
 *
 * @throws DataFileError
 */
export function reviewedPolicies(data: DataFolder, city: City): Policy[] {
  const reviews = loadReviews(data);
  return loadPolicies(data, city).filter(({ source }) => withheld(source.sha256, reviews) === null);
}

/** The reviewed versions of a text, the current one last. @throws DataFileError */
export function reviewedVersions(data: DataFolder, current: Policy): Policy[] {
  const reviews = loadReviews(data);
  return loadVersions(data, current).filter(
    ({ source }) => withheld(source.sha256, reviews) === null,
  );
}

/** The reviewed lists of a city, and the identities of their rows alone. @throws DataFileError */
export function reviewedLists(data: DataFolder, city: City): CityLists {
  const reviews = loadReviews(data);
  const lists = loadLists(data, city);
  const snapshots = lists.snapshots.filter(({ sha256 }) => withheld(sha256, reviews) === null);
  if (snapshots.length === lists.snapshots.length) return lists;
  const days = new Set(snapshots.map(({ asOf }) => asOf));
  const identities = lists.identities.flatMap(({ id, rows }) => {
    const known = rows.filter(({ asOf }) => days.has(asOf));
    return known.length === 0 ? [] : [{ id, rows: known }];
  });
  return { snapshots, identities };
}
