import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { topicsSchema, type Topic } from '../kinds/topic.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict, requireUnique } from './strict-file.ts';

/** 主题 in the order of the pages. A portal without that file has no pages by topic. */
export function loadTopics({ root, folder }: DataFolder): Topic[] {
  const file = join(folder, 'topics.yaml');
  if (!existsSync(join(root, file))) return [];
  const topics = readStrict(root, file, topicsSchema);
  requireUnique(
    file,
    topics.map(({ slug }) => slug),
  );
  requireUnique(
    file,
    topics.flatMap(({ measures }) => measures.map(({ slug }) => slug)),
  );
  return topics;
}
