import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { allPublications } from '../../src/rules/portal/changes.ts';
import { filesBelow } from '../build/site-folder.ts';
import { holding, replaceFiles } from '../files/atomic.ts';
import { openPortal, type Settings } from '../settings.ts';
import { commit, lastJournal, removeEmpty, type Journal, type Step } from './journal.ts';
import { closeStage, hashOf, inWordsOf, openStage } from './stage.ts';
import { PublishStop } from './stop.ts';

const minuteInShanghai = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    ...({ timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' } as const),
  }).format(new Date(instant));

/** What was changed since a run, so that taking it back would take that back too. */
function changedSince({ root, folder }: DataFolder, { files, folders }: Journal): string[] {
  const own = join(root, folder);
  const changed = files
    .filter(({ path, after }) => hashOf(join(own, path)) !== after)
    .map(
      ({ path, after }) =>
        `${path}：${after === null ? '又有了' : existsSync(join(own, path)) ? '改过' : '已不在'}`,
    );
  const written = new Set(files.map(({ path }) => path));
  const added = folders
    .filter((one) => existsSync(join(own, one)))
    .flatMap((one) => filesBelow(join(own, one)).map((path) => `${one}/${path}`))
    .filter((path) => !written.has(path));
  return [...changed, ...[...new Set(added)].map((path) => `${path}：后来加的`)];
}

/** Data that do not hang together as they are say nothing of what hangs on the run. */
function requireWhole(settings: Settings): void {
  try {
    allPublications(openPortal(settings));
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    throw new PublishStop('refused', [
      '资料现在就有错，撤回以前请先改好，什么也没有动：',
      ...error.message.split('\n'),
    ]);
  }
}

/** Tries the data as they would be; they must hang together without what the run wrote. */
function tryWithout(settings: Settings, journal: Journal, before: string): void {
  const { data } = settings;
  const stage = openStage(data);
  try {
    const own = join(stage.data.root, stage.data.folder);
    replaceFiles(
      journal.files.map(({ path, before: hash }) => ({
        path: join(own, path),
        text: hash === null ? null : readFileSync(join(before, path)),
      })),
    );
    removeEmpty(own, journal.folders);
    allPublications(openPortal({ ...settings, data: stage.data }));
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    const lines = error.message.split('\n').map((line) => inWordsOf(data, stage, line));
    throw new PublishStop('refused', [
      '后来登记的内容用到了上一次发布写的，不能撤回，什么也没有动：',
      ...lines,
      '已经对外公开、须撤下的，运行 npm run publish -- --review 原件名，结论选“不予公开”。',
    ]);
  } finally {
    closeStage(data);
  }
}

/**
 * Takes back what the last run wrote, byte for byte.
 *
 * @param agree asks the clerk, who has been told what goes
 * @returns false where the clerk said no
 * @throws PublishStop where there is nothing to take back, or something changed since
 */
export async function undo(
  settings: Settings,
  { agree, say, step }: { agree: () => Promise<boolean>; say: (line: string) => void; step: Step },
): Promise<boolean> {
  const { data } = settings;
  const last = lastJournal(data);
  if (last === null) throw new PublishStop('refused', ['没有可以撤回的发布。']);
  const { journal, before } = last;
  const changed = changedSince(data, journal);
  if (changed.length > 0) {
    throw new PublishStop('refused', [
      '上一次发布以后，这些文件又变了，不能撤回，什么也没有动：',
      ...changed.map((line) => `- ${data.folder}/${line}`),
      '请先恢复它们（如用 git），或逐处手工更正。',
    ]);
  }
  requireWhole(settings);
  tryWithout(settings, journal, before);
  say(
    `上一次发布（北京时间 ${minuteInShanghai(journal.at)}）写了 ${journal.files.length} 个文件：`,
  );
  for (const line of journal.about) say(`  ${line}`);
  if (!(await agree())) return false;
  const edits = journal.files.map(({ path, before: was, after }) => ({
    path,
    before: after,
    after: was,
  }));
  const back = { from: before, edits, about: journal.about, emptied: journal.folders };
  await holding(join(data.root, data.folder), '撤回发布', () =>
    commit(data, { ...back, undoable: false }, step),
  );
  return true;
}
