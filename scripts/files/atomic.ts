import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file to write, or to take away where `text` is null. */
export interface WantedFile {
  readonly path: string;
  readonly text: string | Uint8Array | null;
}

const unfinished = '.new';

/** Brings a file or folder to the disk. */
export function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch {
    // Folders of some systems cannot be synced; the files in them were.
  } finally {
    closeSync(handle);
  }
}

/**
 * Replaces files so that each is at any time the old or the new one, whole: all are written beside
 * their places and brought to the disk, then moved into place in the order given. Where the disk is
 * full, nothing has changed.
 */
export function replaceFiles(files: readonly WantedFile[]): void {
  const made = files.filter(({ text }) => text !== null);
  const folders: string[] = [];
  try {
    for (const { path, text } of made) {
      const first = mkdirSync(dirname(path), { recursive: true });
      if (first !== undefined) folders.push(first);
      writeFileSync(`${path}${unfinished}`, text ?? '');
      sync(`${path}${unfinished}`);
    }
  } catch (error) {
    for (const { path } of made) rmSync(`${path}${unfinished}`, { force: true });
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  for (const { path, text } of files) {
    if (text === null) rmSync(path, { force: true });
    else renameSync(`${path}${unfinished}`, path);
  }
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    if (existsSync(folder)) sync(folder);
  }
}

/** Writes one file so that it is at any time the old or the new one, whole. */
export function replaceFile(path: string, text: string | Uint8Array): void {
  replaceFiles([{ path, text }]);
}

/**
 * Takes away what a run that was broken off left behind: files that were never moved into place.
 *
 * @returns the paths, for the clerk
 */
export function removeUnfinished(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(unfinished))
    .map((path) => {
      rmSync(join(folder, path), { force: true });
      return path;
    });
}

/** Whether a process is running on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Another run holds the folder; the message is for the clerk. */
export class FolderBusyError extends Error {
  override name = 'FolderBusyError';
}

/**
 * Holds a folder against a second run while something is done. A lock whose run has ended without
 * giving it up is taken over.
 *
 * @param what what the run does, in Chinese, for the message of the other
 * @throws FolderBusyError where another run holds it
 */
export async function holding<T>(
  folder: string,
  what: string,
  act: () => T | Promise<T>,
): Promise<T> {
  const made = mkdirSync(folder, { recursive: true });
  const path = join(folder, '.lock');
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(path, `${process.pid} ${what}`, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        // On a full disk the name may be there, and nothing in it.
        rmSync(path, { force: true });
        if (made !== undefined) rmSync(made, { recursive: true, force: true });
        throw error;
      }
      const [pid = '', other = '另一次运行'] = readFileSync(path, 'utf8').split(' ');
      if (attempt > 1 || isRunning(Number(pid))) {
        throw new FolderBusyError(
          `${folder}：${other}正在进行（进程 ${pid}），请等它结束再运行。确已中断的，删除 ${path}。`,
        );
      }
      rmSync(path, { force: true });
    }
  }
  try {
    return await act();
  } catch (error) {
    rmSync(path, { force: true });
    // A folder that was made for this and holds nothing goes with it.
    if (
      made !== undefined &&
      !readdirSync(made, { recursive: true, withFileTypes: true }).some((one) => one.isFile())
    ) {
      rmSync(made, { recursive: true, force: true });
    }
    throw error;
  } finally {
    rmSync(path, { force: true });
  }
}
