import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Portal } from '../../src/facts/portal.ts';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import { holding, replaceFiles, type WantedFile } from '../files/atomic.ts';
import { commit } from '../publish/journal.ts';
import {
  changedSince,
  clearAway,
  inWordsOf,
  openStage,
  publishFolder,
  stagedEdits,
} from '../publish/stage.ts';
import { PublishStop } from '../publish/stop.ts';
import type { Row } from './columns.ts';
import type { FileChange } from './differences.ts';
import { editEvents } from './edit-events.ts';
import { editYamlList, editYamlListUnder } from './edit-yaml.ts';
import { openPortal } from '../settings.ts';

/** The text of a file after its change. @throws PublishStop where it cannot be edited */
function editedText(text: string, { kind, place, ...change }: FileChange): string {
  const edit = {
    changed: new Map([...change.changed].map(([at, { after }]) => [at, kind.recordOf(after)])),
    removed: new Set(change.removed.keys()),
    added: change.added.map((row): Row => kind.recordOf(row)),
  };
  if (place.path.endsWith('.csv')) return editEvents(text, edit);
  try {
    const { under } = kind;
    if (under === null) return editYamlList(text, edit);
    return editYamlListUnder(text === '' ? under.none : text, under.key, edit);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PublishStop('refused', [`${place.path}：${why}。`]);
  }
}

/**
 * Tries the changes on a copy of the data, which is read as a build reads it, and hands them over.
 *
 * @param agreed asked when they stand; false: nothing is written
 * @returns whether they were written: all files, or none
 * @throws PublishStop where the data would not hold, each place named
 */
export async function apply(
  { folder: data, day, address }: Portal,
  changes: readonly FileChange[],
  agreed: () => Promise<boolean>,
): Promise<boolean> {
  const { root, folder } = data;
  return holding(publishFolder(data), '写入', async () => {
    try {
      const stage = openStage(data);
      const files = changes.map((change): WantedFile => {
        const { path } = change.place;
        const old = join(root, path);
        return {
          path: join(root, stage.data.folder, relative(folder, path)),
          text: editedText(existsSync(old) ? readFileSync(old, 'utf8') : '', change),
        };
      });
      replaceFiles(files);
      try {
        openPortal({ data: stage.data, day, address });
      } catch (error) {
        if (!(error instanceof DataFileError)) throw error;
        const lines = error.message.split('\n').map((line) => inWordsOf(data, stage, line));
        throw new PublishStop('refused', ['这样改了，资料就不成立，什么也没有写入：', ...lines]);
      }
      if (!(await agreed())) return false;
      const others = changedSince(data, stage);
      if (others.length > 0) {
        throw new PublishStop('later', [
          `这期间 ${others.join('、')} 被改了，什么也没有写入。请原样再运行一次。`,
        ]);
      }
      const about = changes.map(({ kind, place }) => `${kind.title} ${place.path}`);
      commit(
        data,
        { from: join(root, stage.data.folder), edits: stagedEdits(stage), about },
        () => undefined,
      );
      return true;
    } finally {
      clearAway(data);
    }
  });
}
