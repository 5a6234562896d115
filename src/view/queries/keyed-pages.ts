import type { Portal } from '../../facts/portal.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { deadlinesOfText } from '../../rules/portal/deadlines.ts';
import { allPolicies } from '../../rules/portal/policies.ts';
import { allProjects } from '../../rules/portal/projects.ts';
import { deadlinesInputs, rightsInputs, tasksInputs, textInputs } from './policy-inputs.ts';
import { cardInputs, projectInputs, sheetInputs } from './project-inputs.ts';

/** A page that is made from its inputs, its frame and what the list of the site says of it alone. */
export interface KeyedPage {
  readonly address: string;
  /** The slug of the city that it is of. */
  readonly city: string;
  /** All that it shows within its frame: lists, plain objects, texts and numbers. */
  readonly inputs: () => object;
}

/** The pages that a project has. */
function pagesOfProject(portal: Portal, project: Project): KeyedPage[] {
  const { id, city } = project;
  return [
    { city, address: `/projects/${id}/`, inputs: () => projectInputs(portal, project) },
    { city, address: `/projects/${id}/sheet/`, inputs: () => sheetInputs(portal, project) },
    { city, address: `/embed/projects/${id}/`, inputs: () => cardInputs(portal, project) },
  ];
}

/** The pages that a text has. */
function pagesOfText(portal: Portal, policy: Policy): KeyedPage[] {
  const { slug, city } = policy;
  const address = `/policies/${slug}/`;
  const ofDeadlines = deadlinesOfText(portal, slug).map((text) => ({
    ...{ city, address: text.address, inputs: () => deadlinesInputs(portal, policy) },
  }));
  return [
    { city, address, inputs: () => textInputs(portal, policy) },
    { city, address: `${address}tasks/`, inputs: () => tasksInputs(portal, policy) },
    { city, address: `${address}rights/`, inputs: () => rightsInputs(portal, policy) },
    ...ofDeadlines,
  ];
}

/** Every page of which all inputs are known before it is made. */
export function keyedPages(portal: Portal): KeyedPage[] {
  return [
    ...allProjects(portal).flatMap((project) => pagesOfProject(portal, project)),
    ...allPolicies(portal).flatMap((policy) => pagesOfText(portal, policy)),
  ];
}
