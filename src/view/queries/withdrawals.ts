import { join } from 'node:path';
import type { Withdrawal } from '../../rules/address/withdrawal.ts';
import { reviewOf, withheld } from '../../rules/disclosure/review.ts';
import { manifestSchema } from '../../facts/kinds/source.ts';
import { bodiesOf, slugByPrintedName } from '../../rules/task/body.ts';
import { dataFolder } from '../../facts/read/data-folder.ts';
import { loadReviews } from '../../facts/read/disclosure.ts';
import { loadPolicies } from '../../facts/read/policies.ts';
import { loadLists } from '../../facts/read/projects.ts';
import { loadRights } from '../../facts/read/rights.ts';
import { readStrict } from '../../facts/read/strict-file.ts';
import { loadBodies, loadTasks } from '../../facts/read/tasks.ts';
import { cityBySlug } from './cities.ts';
import { allTopics } from './topics.ts';

/**
 * What reviews took off the web: every registered original whose latest review does not let it be
 * published. An original that nobody has reviewed was not taken off by anybody.
 *
 * @throws DataFileError
 */
export function allWithdrawals(): Withdrawal[] {
  const data = dataFolder();
  const reviews = loadReviews(data);
  const sources = readStrict(data.root, join(data.folder, 'sources/manifest.json'), manifestSchema);
  const bodies = slugByPrintedName(loadBodies(data));
  return sources.flatMap(({ file, sha256, city }) => {
    const review = reviewOf(sha256, reviews);
    if (review === null || withheld(sha256, reviews) === null) return [];
    const texts = loadPolicies(data, cityBySlug(city)).filter(
      ({ source }) => source.sha256 === sha256,
    );
    const { snapshots, identities } = loadLists(data, cityBySlug(city));
    const shown = new Set(
      snapshots.flatMap((list) => (withheld(list.sha256, reviews) === null ? list.asOf : [])),
    );
    const own = new Set(snapshots.flatMap((list) => (list.sha256 === sha256 ? list.asOf : [])));
    const areas = identities.filter(
      ({ rows }) =>
        rows.some(({ asOf }) => own.has(asOf)) && rows.every(({ asOf }) => !shown.has(asOf)),
    );
    const named = loadTasks(data, texts).flatMap(bodiesOf);
    const topics = loadRights(data.root, texts, allTopics()).flatMap((right) => right.topics);
    return [
      {
        since: review.date,
        reason: review.basis,
        items: [file, ...texts.map(({ slug }) => slug), ...areas.map(({ id }) => id)],
        city,
        gathering: [
          ...named.flatMap((name) => bodies.get(name) ?? []).map((slug) => `/tasks/${slug}/`),
          ...topics.map((topic) => `/rights/${topic}/`),
        ],
      },
    ];
  });
}
