import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Puts a complete new site in the place of the published one. Both steps are renames on one file
 * system, so no reader meets a half-written site; where the second fails, the old site comes back.
 *
 * @param built folder of the new site; it is gone afterwards
 * @param published folder of the site in use; it need not exist yet
 */
export function replaceSite(built: string, published: string): void {
  const previous = `${built}.previous`;
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, previous);
  try {
    renameSync(built, published);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, published);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}
