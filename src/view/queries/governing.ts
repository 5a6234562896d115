import {
  clausesForProject,
  projectsForClause,
  type ResponsibleClause,
} from '../../rules/governing/governing.ts';
import type { GoverningRule } from '../../facts/kinds/governing.ts';
import type { LawNote } from '../../facts/kinds/law.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadGoverningRules } from '../../facts/read/governing.ts';
import { lawNotesOn } from './laws.ts';
import { allPolicies, clauseByAnchor, policyBySlug } from './policies.ts';
import { registeredPolicies } from './registered-policies.ts';
import { tasksOfPolicy } from './tasks.ts';

const allGoverningRules = perDataFolder<readonly GoverningRule[]>(({ root }) => {
  const published = new Set(allPolicies().map(({ slug }) => slug));
  const rules = loadGoverningRules(root, registeredPolicies());
  return rules.filter(({ policy }) => published.has(policy));
});

/** A clause that governs a project, with its text and the reason that a person gave. */
export interface GoverningClauseOfProject {
  readonly policy: Policy;
  readonly clause: Clause;
  readonly topic: string | null;
  readonly reason: string;
  readonly lawNotes: readonly LawNote[];
}

/** The clauses that govern a project (本站标注), in the order of `data/governing.yaml`. */
export function governingClausesOf(project: Project): GoverningClauseOfProject[] {
  return clausesForProject(project, allGoverningRules()).map(({ policy, anchor, rule }) => ({
    policy: policyBySlug(policy),
    clause: clauseByAnchor(policy, anchor),
    topic: rule.topic,
    reason: rule.reason,
    lawNotes: lawNotesOn(policy, anchor),
  }));
}

/** Those of `projects` that a clause governs, in their own order. */
export function projectsGovernedBy(
  policy: string,
  anchor: string,
  projects: readonly Project[],
): Project[] {
  return projectsForClause({ policy, anchor }, projects, allGoverningRules());
}

/** Those of a project's governing clauses beside which the text prints 责任主体 or 牵头单位. */
export function responsibleClausesOf(project: Project): ResponsibleClause[] {
  return governingClausesOf(project).flatMap(({ policy, clause }) =>
    tasksOfPolicy(policy.slug).flatMap(({ anchor, leadBodies, implementingBodies }) =>
      anchor === clause.anchor && leadBodies.length + implementingBodies.length > 0
        ? {
            address: `/policies/${policy.slug}/#${anchor}`,
            path: clause.path,
            lead: leadBodies,
            implementing: implementingBodies,
          }
        : [],
    ),
  );
}
