import type { Right } from '../../facts/kinds/right.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadRights } from '../../facts/read/rights.ts';
import { allPolicies } from './policies.ts';
import { allTopics } from './topics.ts';

/** All 权利事项, text by text in the order of the texts. */
export const allRights = perDataFolder<readonly Right[]>(({ root }) =>
  loadRights(root, allPolicies(), allTopics()),
);
