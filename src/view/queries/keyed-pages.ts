import type { Portal } from '../../facts/portal.ts';
import { allProjects } from '../../rules/portal/projects.ts';
import { cardInputs, projectInputs, sheetInputs } from './project-inputs.ts';

/** A page that is made from its inputs, its frame and what the list of the site says of it alone. */
export interface KeyedPage {
  readonly address: string;
  /** The slug of the city that it is of. */
  readonly city: string;
  /** All that it shows within its frame: lists, plain objects, texts and numbers. */
  readonly inputs: () => object;
}

/** Every page of which all inputs are known before it is made. */
export function keyedPages(portal: Portal): KeyedPage[] {
  return allProjects(portal).flatMap((project) => {
    const { id, city } = project;
    return [
      { address: `/projects/${id}/`, inputs: () => projectInputs(portal, project) },
      { address: `/projects/${id}/sheet/`, inputs: () => sheetInputs(portal, project) },
      { address: `/embed/projects/${id}/`, inputs: () => cardInputs(portal, project) },
    ].map((page) => ({ ...page, city }));
  });
}
