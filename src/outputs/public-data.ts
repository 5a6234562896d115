import { publicRecord } from '../facts/kinds/kind.ts';
import { projectKind, type Project, type PublicProject } from '../facts/kinds/project.ts';
import type { LawNote } from '../facts/kinds/law.ts';
import type { Policy, PolicyStatus } from '../facts/kinds/policy.ts';
import { policyKind, type PublicPolicy } from '../facts/kinds/public-policy.ts';
import { formatLaw } from '../rules/words/law.ts';

/** A project in its public form. */
export function publicProject(project: Project, cityName: string): PublicProject {
  return publicRecord(projectKind.record, { ...project, city: cityName });
}

/** `/data/projects.json` */
export interface PublicProjects {
  /** Day of the newest list; null where there is none. */
  asOf: string | null;
  projects: PublicProject[];
}

/**
 * All projects in their public form.
 *
 * @param cityNames name of each city by its slug
 * @throws Error where a project's city has no name
 */
export function publicProjects(
  projects: readonly Project[],
  cityNames: ReadonlyMap<string, string>,
): PublicProjects {
  const days = projects.map(({ asOf }) => asOf).sort();
  return {
    asOf: days.at(-1) ?? null,
    projects: projects.map((project) => {
      const name = cityNames.get(project.city);
      if (name === undefined) throw new Error(`没有代号为“${project.city}”的城市。`);
      return publicProject(project, name);
    }),
  };
}

/**
 * A policy in its public form.
 *
 * @param told the name of its city, its status on the day of the build, and the 上位法提示 beside it
 */
export function publicPolicy(
  policy: Policy,
  told: { cityName: string; status: PolicyStatus; lawNotes?: readonly LawNote[] },
): PublicPolicy {
  const { cityName, status, lawNotes = [] } = told;
  return publicRecord(policyKind.record, {
    ...policy,
    ...policy.metadata,
    city: cityName,
    status,
    lawNotes: lawNotes.map((note) => ({ ...note, laws: note.laws.map(formatLaw) })),
  });
}
