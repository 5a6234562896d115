import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** The folder that a site lies in: where its place is a link, the folder that it leads to. */
function folderOf(published: string): string {
  const isLink = lstatSync(published, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink && existsSync(published) ? realpathSync(published) : published;
}

/**
 * Holds that a site can be put in its place, before an hour goes into making it.
 *
 * @throws Error of the system where the folder that it is to lie in can be neither written nor made
 */
export function requirePlace(published: string): void {
  const above = dirname(folderOf(published));
  mkdirSync(above, { recursive: true });
  accessSync(above, constants.W_OK);
}

const previousOf = (folder: string): string => `${folder}.previous`;

/**
 * Brings the published site back where a run was broken off between the two steps of its replacement.
 *
 * @returns a line for the clerk; null where nothing was to be done
 */
export function repairSite(published: string): string | null {
  const folder = folderOf(published);
  const previous = previousOf(folder);
  if (!existsSync(previous) || existsSync(folder)) return null;
  renameSync(previous, folder);
  return `上一次构建在替换 ${published}/ 时中断，已恢复原来的站点。`;
}

/** Moves a complete site beside the place that it is meant for; on another disk, as a copy. */
function bringBeside(built: string, folder: string): string {
  const next = `${folder}.new`;
  rmSync(next, { recursive: true, force: true });
  try {
    renameSync(built, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    try {
      cpSync(built, next, { recursive: true, preserveTimestamps: true });
    } catch (full) {
      rmSync(next, { recursive: true, force: true });
      throw full;
    }
    rmSync(built, { recursive: true, force: true });
  }
  return next;
}

/**
 * Puts a complete new site in the place of the published one. Both steps are renames on one file
 * system, so no reader meets a half-written site; where the second fails, the old site comes back. A
 * link stays, and the folder that it leads to is replaced.
 *
 * @param built folder of the new site; it is gone afterwards
 * @param published folder of the site in use; it need not exist yet
 */
export function replaceSite(built: string, published: string): void {
  const folder = folderOf(published);
  const previous = previousOf(folder);
  const next = bringBeside(built, folder);
  try {
    // A link that leads nowhere is no site.
    if (!existsSync(folder)) rmSync(folder, { force: true });
    else {
      rmSync(previous, { recursive: true, force: true });
      renameSync(folder, previous);
    }
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
    throw new Error(
      `${published}：是一个挂载的磁盘（如容器的卷），或者正被别的程序使用，不能整个换下。请把站点放进它里面的一个文件夹，例如 MINGDI_OUT_DIR=${published}/site，再构建。`,
      { cause: error },
    );
  }
  try {
    renameSync(next, folder);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, folder);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}
