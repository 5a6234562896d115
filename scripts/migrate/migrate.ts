import { relative } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { versionOf } from '../../src/facts/read/site.ts';
import { replaceFiles } from '../files/atomic.ts';
import type { Migration } from './migration.ts';
import { toVersion2 } from './to-2.ts';
import { toVersion3 } from './to-3.ts';
import { toVersion4 } from './to-4.ts';

/** In the order of their versions; each version has one. */
const migrations: readonly Migration[] = [toVersion2, toVersion3, toVersion4];

/**
 * Brings the data of a portal to the version that this engine writes, one version after the other. Each
 * step is done whole or not at all, so a run that is broken off can be given again.
 *
 * @returns what was changed, for the clerk; empty where the data are of this version already
 * @throws DataFileError where the data are newer than the engine
 */
export function migratePortal(data: DataFolder): string[] {
  const before = versionOf(data);
  return migrations
    .filter(({ to }) => to > before)
    .flatMap(({ to, what, change }) => {
      const { files, records = [] } = change(data);
      replaceFiles(files);
      const changed = files.map(({ path }) => relative(data.root, path)).join('、');
      const named = records.length === 0 ? '' : `补写的是 ${records.join('；')}。`;
      return [`资料由版本 ${to - 1} 升到 ${to}：${what}。改写了 ${changed}。${named}`];
    });
}
