import type { Wordings } from '../../rules/citation/check.ts';
import { presentVersions, supersededVersions } from '../../rules/citation/version.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { dataFolder } from '../../facts/read/data-folder.ts';
import { reviewedVersions } from '../../facts/read/reviewed-facts.ts';

/** All wordings of a text's clauses, those it has and those that its earlier versions had. */
export function wordingsOf(policy: Policy): Wordings {
  const former = reviewedVersions(dataFolder(), policy)
    .flatMap((version) => supersededVersions(version, policy))
    .map((wording) => [`${wording.anchor} ${wording.hash}`, wording] as const);
  return { present: presentVersions(policy), former: [...new Map(former).values()] };
}
