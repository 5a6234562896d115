import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redirectsSchema, type Redirect } from '../kinds/address.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { portalFiles } from '../portal-files.ts';

/**
 * Where a data folder keeps every address ever published, one a line. A portal that shows only some of
 * the cities on file is published elsewhere than one of all, and has addresses of its own to keep.
 */
export function lockPath({ root, folder }: DataFolder, selection: boolean): string {
  return join(root, folder, selection ? portalFiles.addressesOfSome : portalFiles.addresses);
}

/** Every address ever published; none where nothing has been published yet. */
export function loadLockedAddresses(data: DataFolder, selection: boolean): string[] {
  const path = lockPath(data, selection);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Reads `redirects.yaml`; no file: nothing has moved. @throws DataFileError */
export function loadRedirects({ root, folder }: DataFolder): Redirect[] {
  const path = join(folder, portalFiles.redirects);
  if (!existsSync(join(root, path))) return [];
  const redirects = readStrict(root, path, redirectsSchema);
  requireUnique(
    path,
    redirects.map(({ from }) => from),
  );
  return redirects;
}
