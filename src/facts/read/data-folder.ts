import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where facts lie: `folder` is relative to `root`, the folder in which commands run. */
export interface DataFolder {
  readonly root: string;
  readonly folder: string;
  /** Folder of the engine, whose `data/` has what is the same for every portal; left out: `root`. */
  readonly engine?: string;
}

/** The folder below whose `data/` lies what is the same for every portal: calendar, matters, search. */
export function engineOf({ root, engine }: DataFolder): string {
  return engine ?? root;
}

/**
 * Where a file lies that a portal may write itself, and else takes from the engine: the topics, and what
 * the law of the country says. Null where neither has it.
 */
export function sharedFile(
  { root, folder, engine = root }: DataFolder,
  name: string,
): { readonly root: string; readonly path: string } | null {
  const own = { root, path: join(folder, name) };
  const shared = { root: engine, path: join('data', name) };
  return [own, shared].find((file) => existsSync(join(file.root, file.path))) ?? null;
}
