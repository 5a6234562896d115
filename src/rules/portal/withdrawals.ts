import { rightKind } from '../../facts/kinds/right.ts';
import type { Portal } from '../../facts/portal.ts';
import { recordsOf } from '../../facts/written.ts';
import type { Withdrawal } from '../address/withdrawal.ts';
import { reviewOf, withheld } from '../disclosure/review.ts';
import { bodiesOf, slugsByPrintedName } from '../task/body.ts';
import { registeredVersions } from './versions.ts';

/**
 * What reviews took off the web: every registered original whose latest review does not let it be
 * published. An original that nobody has reviewed was not taken off by anybody.
 */
export function allWithdrawals(portal: Portal): Withdrawal[] {
  const { disclosure, sources } = portal;
  const { reviews } = disclosure;
  const bodies = slugsByPrintedName(portal.bodies);
  return sources.flatMap(({ file, sha256, city }) => {
    const review = reviewOf(sha256, reviews);
    if (review === null || withheld(sha256, reviews) === null) return [];
    const texts = portal.registeredPolicies.filter(
      (text) => text.city === city && text.source.sha256 === sha256,
    );
    const slugs = new Set(texts.map(({ slug }) => slug));
    const { lists = [], identities = [] } = portal.lists.get(city) ?? {};
    const shown = new Set(
      lists.flatMap((list) => (withheld(list.sha256, reviews) === null ? list.asOf : [])),
    );
    const own = new Set(lists.flatMap((list) => (list.sha256 === sha256 ? list.asOf : [])));
    const areas = identities.filter(
      ({ rows }) =>
        rows.some(({ asOf }) => own.has(asOf)) && rows.every(({ asOf }) => !shown.has(asOf)),
    );
    const named = portal.registeredTasks
      .filter(({ policy }) => slugs.has(policy))
      .flatMap(bodiesOf);
    const topics = recordsOf(portal, rightKind)
      .filter(({ policy }) => slugs.has(policy))
      .flatMap((right) => right.topics);
    const versions = portal.registeredPolicies
      .flatMap(({ slug }) => registeredVersions(portal, slug))
      .filter(({ policy }) => policy.city === city && policy.source.sha256 === sha256);
    return [
      {
        since: review.date,
        reason: review.basis,
        items: [file, ...texts.map(({ slug }) => slug), ...areas.map(({ id }) => id)],
        city,
        gathering: [
          ...named.flatMap((name) => bodies.get(name) ?? []).map((slug) => `/tasks/${slug}/`),
          ...topics.map((topic) => `/rights/${topic}/`),
          ...versions.map(({ address }) => address),
        ],
      },
    ];
  });
}
