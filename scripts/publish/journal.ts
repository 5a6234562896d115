import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sha256Schema } from '../../src/facts/kinds/sha256.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { isRunning, replaceFile, sync } from '../files/atomic.ts';
import { publishFolder, type FileEdit } from './stage.ts';

const hash = sha256Schema.nullable();
const journalSchema = z.strictObject({
  /** `writing`: files are being moved into place; whoever finds this puts them back. */
  state: z.enum(['writing', 'done']),
  pid: z.int().positive(),
  /** When it was written, ISO 8601. */
  at: z.string(),
  /** What the run registered, for the clerk. */
  about: z.array(z.string()),
  /** Folders that the run made, deepest first. */
  folders: z.array(z.string()),
  files: z.array(z.strictObject({ path: z.string(), before: hash, after: hash })),
});
export type Journal = z.infer<typeof journalSchema>;

/** Told of each step as it begins; a test ends the process there. */
export type Step = (name: string) => void;

const journalName = 'journal.json';
const nextOf = (data: DataFolder): string => join(publishFolder(data), 'next');
const lastOf = (data: DataFolder): string => join(publishFolder(data), 'last');

function readJournal(folder: string): Journal | null {
  const path = join(folder, journalName);
  if (!existsSync(path)) return null;
  return journalSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The journal of the last run that wrote something; null where there is none to take back. */
export function lastJournal(data: DataFolder): { journal: Journal; before: string } | null {
  const journal = readJournal(lastOf(data));
  return journal === null ? null : { journal, before: join(lastOf(data), 'before') };
}

/** Forgets the last run. */
export function forgetLast(data: DataFolder): void {
  rmSync(lastOf(data), { recursive: true, force: true });
}

/** Folders that do not exist yet and will be made for these files, deepest first. */
function newFolders(own: string, paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = dirname(path); at !== '.' && !existsSync(join(own, at)); at = dirname(at)) {
      folders.add(at);
    }
  }
  return [...folders].sort((a, b) => b.length - a.length);
}

/** Takes away folders where they are empty; of others nothing is touched. */
export function removeEmpty(own: string, folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(join(own, folder));
    } catch {
      // Not empty, or gone: somebody else's files stay.
    }
  }
}

function keep(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  sync(to);
}

/** Puts back what a run that was broken off had moved into place. Needs no room on the disk. */
function rollBack(own: string, next: string, { files, folders }: Journal): void {
  for (const { path, before } of files.toReversed()) {
    const kept = join(next, 'before', path);
    if (before === null) rmSync(join(own, path), { force: true });
    else if (existsSync(kept)) {
      mkdirSync(dirname(join(own, path)), { recursive: true });
      renameSync(kept, join(own, path));
    }
  }
  removeEmpty(own, folders);
  rmSync(next, { recursive: true, force: true });
}

/**
 * Mends what a run that was broken off left behind: half-moved files go back, a finished run is closed.
 *
 * @returns a line for the clerk; null where nothing was to be said
 */
export function mendBroken(data: DataFolder): string | null {
  const next = nextOf(data);
  if (!existsSync(next)) return null;
  const journal = readJournal(next);
  if (journal !== null && journal.pid !== process.pid && isRunning(journal.pid)) return null;
  if (journal === null) {
    rmSync(next, { recursive: true, force: true });
    return null;
  }
  if (journal.state === 'done') {
    forgetLast(data);
    renameSync(next, lastOf(data));
    return null;
  }
  rollBack(join(data.root, data.folder), next, journal);
  return `上一次发布在写入时中断，已把 ${data.folder}/ 恢复成原来的样子。`;
}

export interface Commit {
  /** Folder that holds the new files, laid out as the data is. */
  readonly from: string;
  readonly edits: readonly FileEdit[];
  readonly about: readonly string[];
  /** Folders that were made for files that go now; taken away where they are empty. */
  readonly emptied?: readonly string[];
  /** False: this run takes another back, and is not itself to be taken back. */
  readonly undoable?: boolean;
}

/**
 * Writes a run's files into the data: all of them, or none. New files and copies of the old ones are
 * brought to the disk first; then a journal says what is going to be moved, the files are moved, and the
 * journal says that it is done. Broken off before that, `mendBroken` puts everything back.
 */
export function commit(data: DataFolder, { from, edits, ...rest }: Commit, step: Step): Journal {
  const { about, emptied = [], undoable = true } = rest;
  const own = join(data.root, data.folder);
  const next = nextOf(data);
  rmSync(next, { recursive: true, force: true });
  const made = edits.filter(({ after }) => after !== null);
  const journal: Journal = {
    ...{ state: 'writing', pid: process.pid, at: new Date().toISOString(), about: [...about] },
    folders: newFolders(
      own,
      made.map(({ path }) => path),
    ),
    files: [...edits],
  };
  const write = (state: Journal['state']): void => {
    replaceFile(join(next, journalName), `${JSON.stringify({ ...journal, state }, null, 2)}\n`);
  };
  try {
    for (const { path, before, after } of edits) {
      step(`prepare ${path}`);
      if (before !== null) keep(join(own, path), join(next, 'before', path));
      if (after !== null) keep(join(from, path), join(next, 'after', path));
    }
    step('journal');
    write('writing');
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  try {
    for (const { path, after } of edits) {
      step(`move ${path}`);
      if (after === null) rmSync(join(own, path), { force: true });
      else {
        mkdirSync(dirname(join(own, path)), { recursive: true });
        renameSync(join(next, 'after', path), join(own, path));
      }
    }
    removeEmpty(own, emptied);
    step('done');
    write('done');
  } catch (error) {
    rollBack(own, next, journal);
    throw error;
  }
  step('close');
  forgetLast(data);
  if (undoable) renameSync(next, lastOf(data));
  else rmSync(next, { recursive: true, force: true });
  return journal;
}
