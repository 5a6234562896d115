import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { gatheredSchema, type Gathered } from '../kinds/gathered.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict } from './strict-file.ts';
import { portalFiles } from '../portal-files.ts';

/** The portals that this one was gathered from; none for a portal of its own. @throws DataFileError */
export function loadGathered({ root, folder }: DataFolder): Gathered[] {
  const path = join(folder, portalFiles.gathered);
  return existsSync(join(root, path)) ? readStrict(root, path, z.array(gatheredSchema)) : [];
}
