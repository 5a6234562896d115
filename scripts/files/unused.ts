import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** Notes that what is kept was used just now. */
export function noteUse(paths: readonly string[]): void {
  const now = new Date();
  for (const path of paths) utimesSync(path, now, now);
}

/**
 * Takes away what is kept in a folder and was not used for long, so that the folder does not grow with
 * every change: those used last stay however old they are.
 *
 * @param options `keep`: how many stay in any case; `unused`: milliseconds since the last use, within
 *   which nothing is taken away, as another command may be at work with it
 */
export function removeUnused(
  folder: string,
  { keep, unused }: { readonly keep: number; readonly unused: number },
): void {
  const latestFirst = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
    .toSorted((one, other) => other.used - one.used);
  for (const { path, used } of latestFirst.slice(keep)) {
    if (Date.now() - used > unused) rmSync(path, { recursive: true, force: true });
  }
}
