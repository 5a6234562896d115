import type { Parameter } from '../../facts/kinds/parameter.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadParameters } from '../../facts/read/parameters.ts';
import { allPolicies } from './policies.ts';
import { allTopics } from './topics.ts';

/** All 政策参数, text by text in the order of the texts. */
export const allParameters = perDataFolder<readonly Parameter[]>(({ root }) =>
  loadParameters(root, allPolicies(), allTopics()),
);
