import type { Portal } from '../../facts/portal.ts';
import { oncePerKey, oncePerPortal } from './once.ts';
import {
  clausesForProject,
  lawsForProject,
  projectsForClause,
  rulesFor,
  type JoinedBy,
  type ResponsibleClause,
} from '../governing/governing.ts';
import type { GoverningRule, Office } from '../../facts/kinds/governing.ts';
import type { Law, LawNote } from '../../facts/kinds/law.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import type { County } from '../../facts/kinds/city.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { cityBySlug } from './cities.ts';
import { inArticleOrder, tellOnce, type ToldOnce } from '../law/law.ts';
import { lawById, lawNotesOn, lawsFor } from './laws.ts';
import {
  clauseByAnchor,
  policyBySlug,
  showsText,
  textInShort,
  type TextInShort,
} from './policies.ts';
import { tasksOfPolicy } from './tasks.ts';

const allGoverningRules = oncePerPortal<readonly GoverningRule[]>((portal) =>
  portal.registeredGoverningRules.filter(showsText(portal)),
);

const rulesOf = (portal: Portal, project: Project) => rulesFor(project, allGoverningRules(portal));

/** A clause that may concern a project, with its text and the reason that a person gave. */
export interface GoverningClauseOfProject {
  readonly policy: Policy;
  /** Its text's name and standing. */
  readonly text: TextInShort;
  readonly clause: Clause;
  readonly reason: string;
  readonly lawNotes: readonly LawNote[];
  readonly by: JoinedBy | null;
}

/** The clauses that may concern a project (本站整理), text by text in the order of the text. */
export const governingClausesOf = oncePerKey<
  Project,
  readonly ToldOnce<GoverningClauseOfProject>[]
>(rulesOf, (portal, project) => {
  const found = clausesForProject(project, allGoverningRules(portal)).map((one) => {
    const { policy, anchor, reason, words, by } = one;
    const own = policyBySlug(portal, policy);
    const clause = clauseByAnchor(portal, policy, anchor);
    const about = words.length === 0 ? null : words.join('；');
    return {
      policy: own,
      text: textInShort(portal, policy),
      clause,
      reason,
      by,
      lawNotes: lawNotesOn(portal, policy, anchor, about),
    };
  });
  const texts = [...Map.groupBy(found, ({ policy }) => policy.slug).values()];
  const inOrder = texts.flatMap((of) =>
    of.toSorted(
      (one, other) =>
        one.policy.clauses.indexOf(one.clause) - other.policy.clauses.indexOf(other.clause),
    ),
  );
  return tellOnce(inOrder, new Set());
});

/** The articles of law that may concern a project, those from memory left out. */
export const governingLawsOf = oncePerKey<
  Project,
  readonly { readonly law: Law; readonly reason: string }[]
>(rulesOf, (portal, project) =>
  inArticleOrder(
    lawsForProject(project, allGoverningRules(portal)).flatMap(({ law: id, reason }) => {
      const law = lawById(portal, id);
      return law === null ? [] : [{ law, reason }];
    }),
  ),
);

/** Those of `projects` that a clause may concern, in their own order. */
export function projectsGovernedBy(
  portal: Portal,
  policy: string,
  anchor: string,
  projects: readonly Project[],
): Project[] {
  return projectsForClause({ policy, anchor }, projects, allGoverningRules(portal));
}

/** Those of a project's clauses beside which the text prints 责任主体 or 牵头单位. */
export const responsibleClausesOf = oncePerKey<Project, readonly ResponsibleClause[]>(
  rulesOf,
  (portal, project) =>
    governingClausesOf(portal, project).flatMap(({ policy, clause, text, by }) =>
      tasksOfPolicy(portal, policy.slug).flatMap(({ anchor, leadBodies, implementingBodies }) =>
        anchor === clause.anchor && leadBodies.length + implementingBodies.length > 0
          ? {
              address: `/policies/${policy.slug}/#${anchor}`,
              path: clause.path,
              text,
              lead: leadBodies,
              implementing: implementingBodies,
              by,
            }
          : [],
      ),
    ),
);

/** Whom a reader may ask about a project: its county's government, and the office its text names. */
export interface ProjectContacts {
  readonly government: string;
  /** As the list prints it; null where it prints none. */
  readonly county: string | null;
  /** Whether its county stands in no column, and is told by us from elsewhere. */
  readonly isTagged: boolean;
  readonly offices: readonly (Office & {
    readonly path: string;
    readonly city: string;
    readonly text: TextInShort;
  })[];
  readonly clauses: readonly ResponsibleClause[];
  /** In a functional zone, where expropriation of houses is another body's to decide: the city's government, and the law. */
  readonly aboveZone: { readonly government: string; readonly law: Law } | null;
}

/** What governs a county or a functional zone. */
export const governmentOf = ({ name, kind }: Pick<County, 'name' | 'kind'>): string =>
  `${name}${kind === 'zone' ? '管委会' : '人民政府'}`;

/** Whom a reader may ask about a project; nothing but names that the list and the texts print. */
export const contactsOf = oncePerKey<Project, ProjectContacts>(
  (portal, project) =>
    [
      project.city,
      project.county,
      project.countyBasis === undefined,
      rulesOf(portal, project),
    ].join('\n'),
  (portal, project) => {
    const city = cityBySlug(portal, project.city);
    const county = city.counties.find(({ name }) => name === project.county);
    const offices = portal.registeredOffices
      .filter(showsText(portal))
      .filter(({ policy }) => policyBySlug(portal, policy).city === project.city)
      .map((office) => ({
        ...office,
        city: city.name,
        text: textInShort(portal, office.policy),
        path: clauseByAnchor(portal, office.policy, office.anchor).path,
      }));
    // By law a government of a city or a county decides, not a 管委会.
    const [law = null] =
      county?.kind === 'zone' ? lawsFor({ laws: portal.laws, cities: [city] }, 'expropriator') : [];
    return {
      county: project.county,
      isTagged: project.countyBasis !== undefined,
      government:
        project.county === null
          ? `${city.name}人民政府`
          : governmentOf(county ?? { name: project.county, kind: 'county' }),
      aboveZone: law === null ? null : { government: `${city.name}人民政府`, law },
      offices,
      clauses: responsibleClausesOf(portal, project),
    };
  },
);
