import type { Parameter } from '../domain/parameter/schema.ts';
import { perDataFolder } from '../loaders/data-folder.ts';
import { loadParameters } from '../loaders/parameters.ts';
import { allPolicies } from './policies.ts';
import { allTopics } from './topics.ts';

/** All 政策参数, text by text in the order of the texts. */
export const allParameters = perDataFolder<readonly Parameter[]>(({ root }) =>
  loadParameters(root, allPolicies(), allTopics()),
);
