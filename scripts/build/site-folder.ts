import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { codings } from '../serve/encodings.ts';

/** Takes a folder; gives all files below it, relative, with `/`, sorted by code point. */
export function allFilesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`.slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
}

/**
 * Takes the folder of a site; gives its files as {@link allFilesBelow} does, without the compressed
 * copies that a build puts beside them for servers, which are no files of their own.
 */
export function filesBelow(folder: string): string[] {
  const paths = allFilesBelow(folder);
  const all = new Set(paths);
  const isCopy = (path: string) =>
    codings.some(({ suffix }) => path.endsWith(suffix) && all.has(path.slice(0, -suffix.length)));
  return paths.filter((path) => !isCopy(path));
}
