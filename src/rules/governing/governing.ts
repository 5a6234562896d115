import { titlesOf } from '../../facts/kinds/kind.ts';
import { publicTaskSchema } from '../../facts/kinds/task.ts';
import type { Project } from '../../facts/kinds/project.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import type { GoverningRule } from '../../facts/kinds/governing.ts';

type Governed = Pick<Project, 'id' | 'city' | 'category' | 'stage' | 'county' | 'name'>;

/** A clause that may concern a project, and why. */
export interface GoverningClause {
  readonly policy: string;
  readonly anchor: string;
  readonly reason: string;
  /** The words that the reason is about; empty: the whole clause. */
  readonly words: readonly string[];
  /** What of a project it was put beside by; null: it is beside all of them, or by stage or county. */
  readonly by: JoinedBy | null;
}

/** What the list prints of a project, by which we and no text put a clause beside it (推断). */
export type JoinedBy = readonly [what: '类别' | '名称', words: string];

function joinedBy({ category, named }: GoverningRule): JoinedBy | null {
  if (named !== null) return ['名称', named];
  return category === null ? null : ['类别', category];
}

/** An article of law that may concern a project, by its id, and why. */
export interface GoverningLaw {
  readonly law: string;
  readonly reason: string;
}

function governs(rule: GoverningRule, project: Governed): boolean {
  return (
    rule.city === project.city &&
    !rule.except.includes(project.id) &&
    (rule.category === null || rule.category === project.category) &&
    (rule.stage === null || rule.stage === project.stage) &&
    (rule.county === null || rule.county === project.county) &&
    (rule.named === null || project.name.includes(rule.named))
  );
}

/** Which of the rules govern a project: what follows from them is the same for all that have the same. */
export function rulesFor(project: Governed, rules: readonly GoverningRule[]): string {
  return rules.flatMap((rule, at) => (governs(rule, project) ? at : [])).join();
}

/** The clauses that govern a project, in the order of the rules, each clause once. */
export function clausesForProject(
  project: Governed,
  rules: readonly GoverningRule[],
): GoverningClause[] {
  const found = new Map<string, GoverningClause>();
  for (const rule of rules.filter((candidate) => governs(candidate, project))) {
    for (const { anchor, reason, words } of rule.clauses) {
      const key = `${rule.policy}#${anchor}`;
      if (found.has(key)) continue;
      found.set(key, { policy: rule.policy, anchor, reason, words, by: joinedBy(rule) });
    }
  }
  return [...found.values()];
}

/** The articles of law that may concern a project, in the order of the rules, each once. */
export function lawsForProject(project: Governed, rules: readonly GoverningRule[]): GoverningLaw[] {
  const laws = rules.filter((rule) => governs(rule, project)).flatMap((rule) => rule.laws);
  return [...new Map(laws.toReversed().map((one) => [one.law, one])).values()].toReversed();
}

/** The projects that a clause governs, in their own order. */
export function projectsForClause<P extends Governed>(
  clause: { readonly policy: string; readonly anchor: string },
  projects: readonly P[],
  rules: readonly GoverningRule[],
): P[] {
  const naming = rules.filter(
    (rule) =>
      rule.policy === clause.policy && rule.clauses.some(({ anchor }) => anchor === clause.anchor),
  );
  return projects.filter((project) => naming.some((rule) => governs(rule, project)));
}

/** A clause that a rule names and no text has; `at`: which rule, from 0. */
interface Dangling {
  readonly at: number;
  readonly policy: string;
  readonly anchor: string;
}

/** What the rules name that does not exist. */
export function danglingClauses(
  rules: readonly GoverningRule[],
  policies: readonly Pick<Policy, 'slug' | 'clauses'>[],
): Dangling[] {
  const known = new Set(
    policies.flatMap(({ slug, clauses }) => clauses.map(({ anchor }) => `${slug}#${anchor}`)),
  );
  return rules.flatMap(({ policy, clauses }, at) =>
    clauses
      .filter(({ anchor }) => !known.has(`${policy}#${anchor}`))
      .map(({ anchor }) => ({ at, policy, anchor })),
  );
}

/** A governing clause that prints who answers for its task. */
export interface ResponsibleClause {
  /** Address of the clause on the portal. */
  readonly address: string;
  readonly path: string;
  /** Name and standing of its text. */
  readonly text: { readonly name: string; readonly status: PolicyStatus };
  /** 牵头单位, as printed. */
  readonly lead: readonly string[];
  /** 责任主体, as printed. */
  readonly implementing: readonly string[];
  /** What of the project it was put beside by; null where it speaks of all projects. */
  readonly by: JoinedBy | null;
}

/** A body as its text prints it, with the clauses that do. */
export interface ResponsibleBody {
  readonly name: string;
  readonly clauses: readonly Pick<ResponsibleClause, 'address' | 'path' | 'by'>[];
}

/** Whom one text makes responsible, each body once. */
export interface ResponsibleText {
  readonly text: ResponsibleClause['text'];
  readonly parts: readonly {
    readonly label: string;
    readonly bodies: readonly ResponsibleBody[];
  }[];
  /** Its clauses that we put beside the project, by what of it. */
  readonly joined: readonly { readonly path: string; readonly by: JoinedBy }[];
}

/** The bodies of clauses by their text: each once, with all clauses that print it in the same words. */
export function responsibleTexts(clauses: readonly ResponsibleClause[]): ResponsibleText[] {
  return [...Map.groupBy(clauses, ({ text }) => text.name).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const bodies = (of: 'lead' | 'implementing') => {
      const named = own.flatMap((clause) => clause[of].map((name) => ({ name, clause })));
      return [...Map.groupBy(named, ({ name }) => name)].map(([name, all]) => ({
        name,
        clauses: [...new Set(all.map(({ clause }) => clause))],
      }));
    };
    const words = titlesOf(publicTaskSchema);
    const parts = [
      { label: words.implementingBodies, bodies: bodies('implementing') },
      { label: words.leadBodies, bodies: bodies('lead') },
    ];
    const joined = own.flatMap(({ path, by }) => (by === null ? [] : [{ path, by }]));
    return [{ text: first.text, parts: parts.filter((part) => part.bodies.length > 0), joined }];
  });
}
