import { existsSync, renameSync, rmSync } from 'node:fs';

const previousOf = (built: string): string => `${built}.previous`;

/**
 * Brings the published site back where a run was broken off between the two steps of its replacement.
 *
 * @returns a line for the clerk; null where nothing was to be done
 */
export function repairSite(built: string, published: string): string | null {
  const previous = previousOf(built);
  if (!existsSync(previous) || existsSync(published)) return null;
  renameSync(previous, published);
  return `上一次构建在替换 ${published}/ 时中断，已恢复原来的站点。`;
}

/**
 * Puts a complete new site in the place of the published one. Both steps are renames on one file
 * system, so no reader meets a half-written site; where the second fails, the old site comes back.
 *
 * @param built folder of the new site; it is gone afterwards
 * @param published folder of the site in use; it need not exist yet
 */
export function replaceSite(built: string, published: string): void {
  const previous = previousOf(built);
  if (existsSync(published)) {
    rmSync(previous, { recursive: true, force: true });
    renameSync(published, previous);
  }
  try {
    renameSync(built, published);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, published);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}
