import type { City } from '../../facts/kinds/city.ts';
import { targetProgress, type Target, type TargetProgress } from '../../rules/progress/target.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { dataFolder } from '../../facts/read/data-folder.ts';
import { loadTargets } from '../../facts/read/targets.ts';
import { allPolicies } from './policies.ts';

/** The measurable targets of a city, in the order of its file. */
export function targetsOf(city: string): readonly Target[] {
  const policies = allPolicies().filter((policy) => policy.city === city);
  return loadTargets(dataFolder(), city, policies);
}

/** How far a city's latest list is from its targets. */
export function targetProgressOf({
  city,
  projects,
}: {
  readonly city: City;
  readonly projects: readonly Project[];
}): TargetProgress[] {
  return targetProgress(targetsOf(city.slug), projects);
}
