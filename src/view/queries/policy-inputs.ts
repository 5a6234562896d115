import type { Portal } from '../../facts/portal.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { legislationMarkup } from '../../outputs/formats/schema-org.ts';
import { imprintOf } from '../../outputs/imprint.ts';
import { cityBySlug } from '../../rules/portal/cities.ts';
import { deadlineControls } from '../../rules/portal/deadline-filter.ts';
import { deadlinesOfText } from '../../rules/portal/deadlines.ts';
import { recordOfPolicy } from '../../rules/portal/disclosure.ts';
import { allPolicies, policyBySlug, statusOf } from '../../rules/portal/policies.ts';
import { readingsOfRoles } from '../../rules/portal/readings.ts';
import { reprintOf } from '../../rules/portal/reprints.ts';
import { rightsOfText } from '../../rules/portal/right-topics.ts';
import { scopeOf, scopesOfTexts } from '../../rules/portal/scopes.ts';
import { taskControls, taskRow, tasksByPart, tasksOfPolicy } from '../../rules/portal/tasks.ts';
import { earlierVersions, goneClauses } from '../../rules/portal/versions.ts';
import { besideText } from './reader.ts';
import { policyCard, shareImage } from './share.ts';

/** All that the page of a text shows within its frame. */
export function textInputs(portal: Portal, policy: Policy) {
  const standing = statusOf(portal, policy);
  const { name: cityName } = cityBySlug(portal, policy.city);
  const { status } = standing;
  return {
    ...{ policy, standing, cityName, site: portal.site, isPublic: portal.address.isPublic },
    markup: legislationMarkup(policy, { imprint: imprintOf(portal), status, cityName }),
    reprint: reprintOf(portal, policy),
    image: shareImage(portal, policyCard(portal, policy)),
    beside: besideText(portal, policy),
    record: recordOfPolicy(portal, policy),
    versions: earlierVersions(portal, policy.slug),
    gone: goneClauses(portal, policy.slug),
  };
}

/** All that the page of the tasks of a text shows. */
export function tasksInputs(portal: Portal, policy: Policy) {
  const tasks = tasksOfPolicy(portal, policy.slug);
  return {
    ...{ slug: policy.slug, day: portal.day, standing: statusOf(portal, policy) },
    ...{ scopes: scopesOfTexts(portal, [policy.slug]), controls: taskControls(portal, tasks) },
    parts: tasksByPart(portal, policy.slug).map(({ part, tasks: own }) => ({
      part,
      rows: own.map((task) => taskRow(portal, task)),
    })),
  };
}

/** All that the page of the rights in a text shows. */
export function rightsInputs(portal: Portal, policy: Policy) {
  const { slug, metadata } = policy;
  return {
    ...{ slug, title: metadata.title, day: portal.day, standing: statusOf(portal, policy) },
    rights: rightsOfText(portal, slug),
    scope: scopeOf(portal, slug),
    readings: readingsOfRoles(portal, slug),
  };
}

/** All that the page of the deadlines in a text shows. */
export function deadlinesInputs(portal: Portal, policy: Policy) {
  const rows = deadlinesOfText(portal, policy.slug).flatMap((text) => text.rows);
  return {
    ...{ slug: policy.slug, day: portal.day, site: portal.site, rows },
    standing: statusOf(portal, policy),
    ...{ scopes: scopesOfTexts(portal, [policy.slug]), controls: deadlineControls(portal, rows) },
  };
}

/** The pages of a kind that every text has: each by its slug, with what it shows once it is made. */
export function ofEachText<T>(portalNow: () => Portal, inputs: (portal: Portal, one: Policy) => T) {
  return allPolicies(portalNow()).map(({ slug }) => ({
    params: { slug },
    props: { inputs: () => inputs(portalNow(), policyBySlug(portalNow(), slug)) },
  }));
}

/** The same of texts that have deadlines. */
export function ofEachTextWithDeadlines<T>(
  portalNow: () => Portal,
  inputs: (portal: Portal, one: Policy) => T,
) {
  return ofEachText(portalNow, inputs).filter(
    ({ params: { slug } }) => deadlinesOfText(portalNow(), slug).length > 0,
  );
}
