import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { allFilesBelow } from '../build/site-folder.ts';
import type { Settings } from '../settings.ts';

const engineFolders = ['src', 'scripts', 'content', 'public'];
const engineFiles = ['package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A mark of all that decides about a page besides the facts on it: the code of the engine, the words and
 * colours that it and the portal bring, the packages, Node and the path of the site. What was made under
 * another mark counts for nothing.
 */
export function engineMark({
  engine,
  portal,
  base,
  address,
}: Pick<Settings, 'engine' | 'portal' | 'base' | 'address'>): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, base, address]));
  const add = (folder: string, path: string) => {
    const file = join(folder, path);
    if (existsSync(file)) hash.update(path).update('\0').update(readFileSync(file)).update('\0');
  };
  for (const folder of engineFolders) {
    const below = join(engine, folder);
    if (existsSync(below)) for (const path of allFilesBelow(below)) add(below, path);
  }
  for (const path of engineFiles) add(engine, path);
  if (portal !== engine) {
    const words = join(portal, 'content');
    if (existsSync(words)) for (const path of allFilesBelow(words)) add(words, path);
    add(portal, 'package-lock.json');
  }
  add(portal, 'theme.css');
  return hash.digest('hex');
}
