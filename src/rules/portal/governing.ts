import type { Portal } from '../../facts/portal.ts';
import { oncePerPortal } from './once.ts';
import {
  clausesForProject,
  projectsForClause,
  type ResponsibleClause,
} from '../governing/governing.ts';
import type { GoverningRule } from '../../facts/kinds/governing.ts';
import type { LawNote } from '../../facts/kinds/law.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { lawNotesOn } from './laws.ts';
import { clauseByAnchor, policyBySlug, showsText } from './policies.ts';
import { tasksOfPolicy } from './tasks.ts';

const allGoverningRules = oncePerPortal<readonly GoverningRule[]>((portal) =>
  portal.registeredGoverningRules.filter(showsText(portal)),
);

/** A clause that governs a project, with its text and the reason that a person gave. */
export interface GoverningClauseOfProject {
  readonly policy: Policy;
  readonly clause: Clause;
  readonly topic: string | null;
  readonly reason: string;
  readonly lawNotes: readonly LawNote[];
}

/** The clauses that govern a project (本站标注), in the order of `data/governing.yaml`. */
export function governingClausesOf(portal: Portal, project: Project): GoverningClauseOfProject[] {
  return clausesForProject(project, allGoverningRules(portal)).map(({ policy, anchor, rule }) => ({
    policy: policyBySlug(portal, policy),
    clause: clauseByAnchor(portal, policy, anchor),
    topic: rule.topic,
    reason: rule.reason,
    lawNotes: lawNotesOn(portal, policy, anchor),
  }));
}

/** Those of `projects` that a clause governs, in their own order. */
export function projectsGovernedBy(
  portal: Portal,
  policy: string,
  anchor: string,
  projects: readonly Project[],
): Project[] {
  return projectsForClause({ policy, anchor }, projects, allGoverningRules(portal));
}

/** Those of a project's governing clauses beside which the text prints 责任主体 or 牵头单位. */
export function responsibleClausesOf(portal: Portal, project: Project): ResponsibleClause[] {
  return governingClausesOf(portal, project).flatMap(({ policy, clause }) =>
    tasksOfPolicy(portal, policy.slug).flatMap(({ anchor, leadBodies, implementingBodies }) =>
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
