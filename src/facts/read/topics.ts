import { topicsSchema, type Topic } from '../kinds/topic.ts';
import { sharedFile, type DataFolder } from './data-folder.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { portalFiles } from '../portal-files.ts';

/** 主题 in the order of the pages: the portal's own file, or the engine's. */
export function loadTopics(data: DataFolder): Topic[] {
  const found = sharedFile(data, portalFiles.topics);
  if (found === null) return [];
  const { root, path: file } = found;
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
