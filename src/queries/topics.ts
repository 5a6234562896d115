import type { Topic } from '../domain/topic/schema.ts';
import { perDataFolder } from '../loaders/data-folder.ts';
import { loadTopics } from '../loaders/topics.ts';

/** All 主题 in the order of the pages. */
export const allTopics = perDataFolder<readonly Topic[]>(({ root }) => loadTopics(root));
