import { cpSync, existsSync, lstatSync, realpathSync, renameSync, rmSync } from 'node:fs';

/** The folder that a site lies in: where its place is a link, the folder that it leads to. */
function folderOf(published: string): string {
  const isLink = lstatSync(published, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink && existsSync(published) ? realpathSync(published) : published;
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
  // A link that leads nowhere is no site.
  if (!existsSync(folder)) rmSync(folder, { force: true });
  else {
    rmSync(previous, { recursive: true, force: true });
    renameSync(folder, previous);
  }
  try {
    renameSync(next, folder);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, folder);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}
