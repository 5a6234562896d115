import { policyStatus } from '../../src/rules/policy/status.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import { publicPolicy } from '../../src/outputs/public-data.ts';
import { cityBySlug } from '../../src/view/queries/cities.ts';
import { allLawNotes } from '../../src/view/queries/laws.ts';
import { allPolicies } from '../../src/view/queries/policies.ts';
import type { DataFile } from './data-file.ts';

/** Public data on policy texts, with their status on `day`: all in one file, and one file each. */
export function policyFiles(day: string): DataFile[] {
  const policies = allPolicies().map((policy) => {
    const { status } = policyStatus(policy, day);
    return publicPolicy(policy, {
      cityName: cityBySlug(policy.city).name,
      status,
      lawNotes: allLawNotes().filter((note) => note.policy === policy.slug),
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
