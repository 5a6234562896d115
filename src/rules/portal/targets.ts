import type { Portal } from '../../facts/portal.ts';
import type { City } from '../../facts/kinds/city.ts';
import { leftAsCompleted } from '../progress/completed.ts';
import { targetProgress, type TargetProgress } from '../progress/target.ts';
import type { Target } from '../../facts/kinds/target.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { showsText } from './policies.ts';

/** The measurable targets of a city, in the order of its file. */
export function targetsOf(portal: Portal, city: string): readonly Target[] {
  return (portal.targets.get(city) ?? []).filter(showsText(portal));
}

/** How far a city's latest list is from its targets. */
export function targetProgressOf(
  portal: Portal,
  {
    city,
    projects,
  }: {
    readonly city: City;
    readonly projects: readonly Project[];
  },
): TargetProgress[] {
  return targetProgress(targetsOf(portal, city.slug), projects, leftAsCompleted(projects));
}
