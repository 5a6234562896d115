import type { Portal } from '../../facts/portal.ts';
import type { Wordings } from '../citation/check.ts';
import { presentVersions, supersededVersions } from '../citation/version.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { reviewedVersions } from './reviewed.ts';

/** All wordings of a text's clauses, those it has and those that its earlier versions had. */
export function wordingsOf(portal: Portal, policy: Policy): Wordings {
  const former = reviewedVersions(portal, policy)
    .flatMap((version) => supersededVersions(version, policy))
    .map((wording) => [`${wording.anchor} ${wording.hash}`, wording] as const);
  return { present: presentVersions(policy), former: [...new Map(former).values()] };
}
