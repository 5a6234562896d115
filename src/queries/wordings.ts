import type { Wordings } from '../domain/citation/check.ts';
import { presentVersions, supersededVersions } from '../domain/citation/version.ts';
import type { Policy } from '../domain/policy/schema.ts';
import { dataFolder } from '../loaders/data-folder.ts';
import { reviewedVersions } from '../loaders/reviewed-facts.ts';

/** All wordings of a text's clauses, those it has and those that its earlier versions had. */
export function wordingsOf(policy: Policy): Wordings {
  const former = reviewedVersions(dataFolder(), policy)
    .flatMap((version) => supersededVersions(version, policy))
    .map((wording) => [`${wording.anchor} ${wording.hash}`, wording] as const);
  return { present: presentVersions(policy), former: [...new Map(former).values()] };
}
