import type { SearchDocument } from '../../src/rules/search/catalogue.ts';
import {
  policyDocument,
  taskDocument,
  type ClauseTags,
} from '../../src/rules/search/policy-documents.ts';
import { projectDocument } from '../../src/rules/search/project-documents.ts';
import { policyStatus } from '../../src/rules/policy/status.ts';
import { allCities, cityBySlug } from '../../src/view/queries/cities.ts';
import { allParameters } from '../../src/view/queries/parameters.ts';
import { allPolicies } from '../../src/view/queries/policies.ts';
import { allProjects, townships } from '../../src/view/queries/projects.ts';
import { allRights } from '../../src/view/queries/rights.ts';
import { taskFragment, taskPath, tasksOfPolicy } from '../../src/view/queries/tasks.ts';
import { allTopics } from '../../src/view/queries/topics.ts';
import { pageDocuments } from './page-documents.ts';

/** Topics and roles under which a clause's rights and figures are filed. */
function tagsOf(policy: string, anchor: string): ClauseTags {
  const here = (record: { policy: string; anchor: string }): boolean =>
    record.policy === policy && record.anchor === anchor;
  const rights = allRights().filter(here);
  const slugs = new Set([
    ...rights.flatMap(({ topics }) => topics),
    ...allParameters()
      .filter(here)
      .map(({ topic }) => topic),
  ]);
  const topics = allTopics().filter(({ slug }) => slugs.has(slug));
  return {
    topics: topics.map(({ name }) => name),
    roles: [...new Set(rights.flatMap(({ roles }) => roles))],
  };
}

/** All that can be found: projects, clauses, tasks, and the other pages of the built site. */
export function collectDocuments(site: string, day: string): SearchDocument[] {
  const names = new Map(townships().map(({ code, name }) => [code, name]));
  const projects = allProjects().map((project) =>
    projectDocument(project, cityBySlug(project.city).name, (code) => names.get(code)),
  );
  const policies = allPolicies().flatMap((policy) => {
    const city = cityBySlug(policy.city).name;
    const { status } = policyStatus(policy, day);
    const rows = tasksOfPolicy(policy.slug).map((task) => ({
      task,
      fragment: taskFragment(task),
      path: taskPath(task),
    }));
    return [
      policyDocument(policy, city, status, (anchor) => tagsOf(policy.slug, anchor)),
      taskDocument(policy, city, status, rows),
    ];
  });
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
