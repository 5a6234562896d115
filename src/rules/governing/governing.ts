import type { Project } from '../../facts/kinds/project.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { GoverningRule } from '../../facts/kinds/governing.ts';

type Governed = Pick<Project, 'city' | 'category' | 'stage' | 'county'>;

/** A clause that governs a project, and the rule that says so. */
export interface GoverningClause {
  readonly policy: string;
  readonly anchor: string;
  readonly rule: GoverningRule;
}

function governs(rule: GoverningRule, project: Governed): boolean {
  return (
    rule.city === project.city &&
    (rule.category === null || rule.category === project.category) &&
    (rule.stage === null || rule.stage === project.stage) &&
    (rule.county === null || rule.county === project.county)
  );
}

/** The clauses that govern a project, in the order of the rules, each clause once. */
export function clausesForProject(
  project: Governed,
  rules: readonly GoverningRule[],
): GoverningClause[] {
  const found = new Map<string, GoverningClause>();
  for (const rule of rules.filter((candidate) => governs(candidate, project))) {
    for (const anchor of rule.clauses) {
      const key = `${rule.policy}#${anchor}`;
      if (!found.has(key)) found.set(key, { policy: rule.policy, anchor, rule });
    }
  }
  return [...found.values()];
}

/** The projects that a clause governs, in their own order. */
export function projectsForClause<P extends Governed>(
  clause: { readonly policy: string; readonly anchor: string },
  projects: readonly P[],
  rules: readonly GoverningRule[],
): P[] {
  const naming = rules.filter(
    (rule) => rule.policy === clause.policy && rule.clauses.includes(clause.anchor),
  );
  return projects.filter((project) => naming.some((rule) => governs(rule, project)));
}

/** What the rules name that does not exist; one line each, for the clerk. */
export function danglingClauses(
  rules: readonly GoverningRule[],
  policies: readonly Pick<Policy, 'slug' | 'clauses'>[],
): string[] {
  const known = new Set(
    policies.flatMap(({ slug, clauses }) => clauses.map(({ anchor }) => `${slug}#${anchor}`)),
  );
  return rules.flatMap((rule, at) =>
    rule.clauses
      .filter((anchor) => !known.has(`${rule.policy}#${anchor}`))
      .map(
        (anchor) =>
          `data/governing.yaml › 第 ${at + 1} 条：${rule.policy} 没有条款 ${anchor}，请改为存在的条款编号。`,
      ),
  );
}

/** A governing clause that prints who answers for its task. */
export interface ResponsibleClause {
  /** Address of the clause on the portal. */
  readonly address: string;
  readonly path: string;
  /** 牵头单位, as printed. */
  readonly lead: readonly string[];
  /** 责任主体, as printed. */
  readonly implementing: readonly string[];
}
