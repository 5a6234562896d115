import type { Portal } from '../../src/facts/portal.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import { publicPolicy } from '../../src/outputs/public-data.ts';
import { cityBySlug } from '../../src/rules/portal/cities.ts';
import { allLawNotes } from '../../src/rules/portal/laws.ts';
import { allPolicies, statusOf } from '../../src/rules/portal/policies.ts';
import type { DataFile } from './data-file.ts';

/** Public data on policy texts, with their status: all in one file, and one file each. */
export function policyFiles(portal: Portal): DataFile[] {
  const policies = allPolicies(portal).map((policy) => {
    const { status } = statusOf(portal, policy);
    return publicPolicy(policy, {
      cityName: cityBySlug(portal, policy.city).name,
      status,
      lawNotes: allLawNotes(portal).filter((note) => note.policy === policy.slug),
    });
  });
  return [
    { path: 'data/policies.json', content: toJson(policies) },
    ...policies.map((policy) => ({
      path: `data/policies/${policy.slug}.json`,
      content: toJson(policy),
    })),
  ];
}
