import { join } from 'node:path';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { holding } from '../files/atomic.ts';
import { blockingLines } from './check-data.ts';
import { commit, type Journal, type Step } from './journal.ts';
import { changedSince, inWordsOf, type FileEdit, type Stage } from './stage.ts';
import { PublishStop } from './stop.ts';

/**
 * Does a part of the work in the copy.
 *
 * @param advice what to do about lines that tell what is wrong, where there is more to say than they do
 * @throws PublishStop where the data is wrong, told in the clerk's paths
 */
export async function inStage<T>(
  data: DataFolder,
  stage: Stage,
  act: () => T | Promise<T>,
  advice: (lines: readonly string[]) => readonly string[] = () => [],
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    const lines = error.message.split('\n').map((line) => inWordsOf(data, stage, line));
    throw new PublishStop('refused', [...lines, ...advice(lines), '什么也没有写入。']);
  }
}

/** @throws PublishStop with what would stop a build of the copy and does not stop one of the data */
export async function requireBuildable(
  data: DataFolder,
  stage: Stage,
  { before, after }: { readonly before: Portal; readonly after: Portal },
): Promise<void> {
  const known = new Set(await blockingLines(before));
  const stops = await inStage(data, stage, () => blockingLines(after));
  const fresh = stops
    .map((line) => inWordsOf(data, stage, line))
    .filter((line) => !known.has(line));
  if (fresh.length === 0) return;
  throw new PublishStop('refused', ['登记以后网站就不能构建了，什么也没有写入：', ...fresh]);
}

/**
 * Writes what was tried in the copy into the data.
 *
 * @param about what the edits are, for the journal
 * @throws PublishStop where somebody else has changed the data since the copy was made
 */
export function writeStage(
  data: DataFolder,
  stage: Stage,
  { edits, about }: { readonly edits: readonly FileEdit[]; readonly about: readonly string[] },
  step: Step,
): Promise<Journal> {
  return holding(join(data.root, data.folder), '发布', () => {
    const others = changedSince(data, stage);
    if (others.length > 0) {
      throw new PublishStop('later', [
        `预览以后，这些文件被别的操作改了：${others.join('、')}。什么也没有写入，请重新运行。`,
      ]);
    }
    const from = join(stage.data.root, stage.data.folder);
    return commit(data, { from, edits, about }, step);
  });
}
