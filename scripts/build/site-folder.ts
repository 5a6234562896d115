import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** Takes a folder; gives the files below it, relative, with `/`, sorted by code point. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`.slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
}
