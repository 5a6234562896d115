import type { SearchDocument } from '../../src/domain/search/catalogue.ts';
import { policyDocument } from '../../src/domain/search/policy-documents.ts';
import { projectDocument } from '../../src/domain/search/project-documents.ts';
import { policyStatus } from '../../src/domain/policy/status.ts';
import { allCities, cityBySlug } from '../../src/queries/cities.ts';
import { allParameters } from '../../src/queries/parameters.ts';
import { allPolicies } from '../../src/queries/policies.ts';
import { allProjects, townships } from '../../src/queries/projects.ts';
import { allRights } from '../../src/queries/rights.ts';
import { allTopics } from '../../src/queries/topics.ts';
import { pageDocuments } from './page-documents.ts';

/** Names of the topics under which a clause's rights and figures are filed. */
function topicsOf(policy: string, anchor: string): string[] {
  const here = (record: { policy: string; anchor: string }): boolean =>
    record.policy === policy && record.anchor === anchor;
  const slugs = new Set([
    ...allRights()
      .filter(here)
      .flatMap(({ topics }) => topics),
    ...allParameters()
      .filter(here)
      .map(({ topic }) => topic),
  ]);
  return allTopics()
    .filter(({ slug }) => slugs.has(slug))
    .map(({ name }) => name);
}

/** All that can be found: projects, clauses, and the other pages of the built site. */
export function collectDocuments(site: string, day: string): SearchDocument[] {
  const names = new Map(townships().map(({ code, name }) => [code, name]));
  const projects = allProjects().map((project) =>
    projectDocument(project, cityBySlug(project.city).name, (code) => names.get(code)),
  );
  const policies = allPolicies().map((policy) =>
    policyDocument(
      policy,
      cityBySlug(policy.city).name,
      policyStatus(policy, day).status,
      (anchor) => topicsOf(policy.slug, anchor),
    ),
  );
  return [...projects, ...policies, ...pageDocuments(site)];
}

/** Names of places, as official lists and as our texts print them. */
export function placeNames(): string[] {
  return [
    ...allProjects().flatMap(({ places }) =>
      places.flatMap(({ printed, official }) => [official ?? printed, printed]),
    ),
    ...allCities().flatMap(({ name, counties }) => [
      name,
      ...counties.map((county) => county.name),
    ]),
    ...townships().map(({ name }) => name),
  ];
}
