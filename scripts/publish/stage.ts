import { constants, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { filesBelow } from '../build/site-folder.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** Where a portal's runs of `npm run publish` keep what they need: beside `data/`, on the same disk. */
export function publishFolder({ root, folder }: DataFolder): string {
  return join(root, dirname(folder), '.publish');
}

/** SHA-256 of a file; null where there is none. */
export function hashOf(path: string): string | null {
  if (!existsSync(path)) return null;
  return sha256Of(readFileSync(path));
}

/** Archives are what was released: no run reads or writes them. */
const leftAlone = /^archive\/|(?:^|\/)\.lock$|\.new$/u;

function hashes(folder: string): Map<string, string | null> {
  const paths = filesBelow(folder).filter((path) => !leftAlone.test(path));
  return new Map(paths.map((path) => [path, hashOf(join(folder, path))]));
}

/** A file of the data folder that a run changes: its SHA-256 before and after, null where it is not there. */
export interface FileEdit {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A copy of the data in which a run tries everything before the data is touched. */
export interface Stage {
  readonly data: DataFolder;
  /** The data as it was when the copy was made. */
  readonly base: ReadonlyMap<string, string | null>;
}

/** Copies the data of a portal. @throws Error with the system's code where the disk is full */
export function openStage(data: DataFolder): Stage {
  const { root, folder } = data;
  const own = join(root, folder);
  const staged = join(dirname(folder), '.publish', 'stage', basename(folder));
  rmSync(join(root, dirname(staged)), { recursive: true, force: true });
  const base = hashes(own);
  for (const path of base.keys()) {
    cpSync(join(own, path), join(root, staged, path), { mode: constants.COPYFILE_FICLONE });
  }
  return { data: { ...data, folder: staged }, base };
}

/** Takes the copy away. */
export function closeStage(data: DataFolder): void {
  rmSync(join(publishFolder(data), 'stage'), { recursive: true, force: true });
}

/** Takes away all that a run that ends now has made beside the data, and its hold on them. */
export function clearAway(data: DataFolder): void {
  for (const name of ['stage', 'preview', 'next', '.lock']) {
    rmSync(join(publishFolder(data), name), { recursive: true, force: true });
  }
}

/** What differs between two readings of a data folder, by path. */
function editsBetween(
  before: ReadonlyMap<string, string | null>,
  after: ReadonlyMap<string, string | null>,
): FileEdit[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .map((path) => ({
      path,
      before: before.get(path) ?? null,
      after: after.get(path) ?? null,
    }))
    .filter((edit) => edit.before !== edit.after);
}

/** What a run has changed in its copy. */
export function stagedEdits({ data, base }: Stage): FileEdit[] {
  return editsBetween(base, hashes(join(data.root, data.folder)));
}

/** Files of the data that somebody else changed since the copy was made. */
export function changedSince(data: DataFolder, { base }: Stage): string[] {
  return editsBetween(base, hashes(join(data.root, data.folder))).map(({ path }) => path);
}

/** Paths in messages as the clerk knows them: those of the copy are those of the data. */
export function inWordsOf(data: DataFolder, { data: { folder } }: Stage, line: string): string {
  return line.replaceAll(folder, data.folder);
}
