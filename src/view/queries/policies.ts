import type { TextOrigin } from '../../facts/kinds/origin.ts';
import { findClause } from '../../rules/policy/clause-tree.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import { policyStatus, type StatusOnDay } from '../../rules/policy/status.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { reviewedPolicies } from '../../facts/read/reviewed-facts.ts';
import { requireUnique } from '../../facts/read/strict-file.ts';
import { buildDay } from '../../site.ts';
import type { City } from '../../facts/kinds/city.ts';
import { allCities, cityBySlug } from './cities.ts';

/**
 * All policy texts of all cities, by city, then by slug.
 *
 * @throws DataFileError where a file is missing or broken, or two texts share a slug
 */
export const allPolicies = perDataFolder((data): readonly Policy[] => {
  const policies = allCities().flatMap((city) => reviewedPolicies(data, city));
  requireUnique(
    data.folder,
    policies.map(({ slug }) => slug),
  );
  return policies;
});

/**
 * The policy text with this slug.
 *
 * @throws Error where there is none
 */
export function policyBySlug(slug: string): Policy {
  const policy = allPolicies().find((candidate) => candidate.slug === slug);
  if (!policy) throw new Error(`没有代号为“${slug}”的政策文件。`);
  return policy;
}

/**
 * The clause with this anchor in the text with this slug.
 *
 * @throws Error where there is no such text or clause
 */
export function clauseByAnchor(slug: string, anchor: string): Clause {
  const clause = findClause(policyBySlug(slug), anchor);
  if (!clause) throw new Error(`政策文件 ${slug} 没有条款 ${anchor}。`);
  return clause;
}

/** The text's status on the day for which the site is built. */
export function statusOf(policy: Policy): StatusOnDay {
  return policyStatus(policy, buildDay);
}

/** Every text with its city and its status, as lists of texts show them. */
export function policyEntries(): { policy: Policy; city: City; status: StatusOnDay }[] {
  return allPolicies().map((policy) => ({
    policy,
    city: cityBySlug(policy.city),
    status: statusOf(policy),
  }));
}

/** The text of a slug, as tables of records name it. @throws Error where there is none */
export function originOf(slug: string): TextOrigin {
  const policy = policyBySlug(slug);
  const { title, docNumber } = policy.metadata;
  return { city: policy.city, document: title, docNumber, status: statusOf(policy).status };
}
