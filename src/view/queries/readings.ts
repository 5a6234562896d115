import type { Reading } from '../../facts/kinds/reading.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadReadings } from '../../facts/read/readings.ts';
import { allParameters } from './parameters.ts';
import { allPolicies } from './policies.ts';
import { allRights } from './rights.ts';
import { allTopics } from './topics.ts';

/** All 阅读记录, text by text in the order of the texts. */
export const allReadings = perDataFolder<readonly Reading[]>(({ root }) =>
  loadReadings(root, allPolicies(), {
    topics: allTopics(),
    rights: allRights(),
    parameters: allParameters(),
  }),
);
