import type { Topic } from '../../facts/kinds/topic.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadTopics } from '../../facts/read/topics.ts';

/** All 主题 in the order of the pages. */
export const allTopics = perDataFolder<readonly Topic[]>(({ root }) => loadTopics(root));
