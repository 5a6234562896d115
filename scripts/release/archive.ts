import { fileFamilies, withinData } from '../../src/outputs/file-addresses.ts';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { daySchema } from '../../src/facts/kinds/day.ts';
import type { DataFile } from '../build/data-file.ts';
import { replaceFiles } from '../files/atomic.ts';
import { filesBelow } from '../build/site-folder.ts';

/** Days of the archive, oldest first. */
export function archivedDays(archive: string): string[] {
  if (!existsSync(archive)) return [];
  return readdirSync(archive)
    .filter((name) => daySchema.safeParse(name).success)
    .sort();
}

function sameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && readFileSync(a).equals(readFileSync(b));
}

/**
 * Keeps the data sets of a built site under the day of the release, so that a citation of that day
 * still resolves. Where nothing has changed since the last archived day, nothing is kept again.
 *
 * @param paths files of the data sets within the site
 * @returns the files kept; empty where nothing has changed
 * @throws Error where the day is archived already with other content: archives are never overwritten
 */
export function keepArchive(
  site: string,
  archive: string,
  { day, paths }: { day: string; paths: readonly string[] },
): string[] {
  const present = paths.filter((path) => existsSync(join(site, path)));
  const last = archivedDays(archive).at(-1);
  const unchanged = (on: string) =>
    present.every((path) => sameFile(join(site, path), join(archive, on, path)));
  if (last !== undefined && unchanged(last)) return [];
  if (existsSync(join(archive, day))) {
    throw new Error(
      `${join(archive, day)}：这一天的数据已经存档，内容与现在不同。存档不得改写；请改日再发布，或先恢复该文件夹。`,
    );
  }
  // A day is kept whole or not at all: what a run that was broken off left behind is made anew.
  const unfinished = join(archive, `${day}.new`);
  rmSync(unfinished, { recursive: true, force: true });
  replaceFiles(
    present.map((path) => ({
      path: join(unfinished, path),
      text: readFileSync(join(site, path)),
    })),
  );
  renameSync(unfinished, join(archive, day));
  return present;
}

/** The kept data sets as files of the site: `/data/archive/<day>/projects.json`. */
export function archivedFiles(archive: string): DataFile[] {
  return archivedDays(archive).flatMap((day) =>
    filesBelow(join(archive, day)).map((path) => ({
      path: fileFamilies.archived.at(day, withinData(path) ?? path).path,
      content: readFileSync(join(archive, day, path)),
    })),
  );
}
