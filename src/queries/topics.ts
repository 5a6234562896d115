import type { Topic } from '../domain/topic/schema.ts';
import { dataFolder } from '../loaders/data-folder.ts';
import { loadTopics } from '../loaders/topics.ts';

const memo = new Map<string, readonly Topic[]>();

/** All 主题 in the order of the pages; read once per data folder. */
export function allTopics(): readonly Topic[] {
  const { root, folder } = dataFolder();
  const topics = memo.get(folder) ?? loadTopics(root);
  memo.set(folder, topics);
  return topics;
}
