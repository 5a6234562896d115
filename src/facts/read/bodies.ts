import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bodySchema, type Body } from '../kinds/task.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { portalFiles } from '../portal-files.ts';

/** A printed name that holds several bodies, which may be of several kinds: 各县区、开发区; 甲部门或乙部门. */
const bundle = /[〈〔（(]含|、|或/u;

/**
 * Which printed names are one kind of body, and the address of its page. A portal without
 * that file has no pages by body.
 *
 * @throws DataFileError where a slug or a printed name is given twice
 */
export function loadBodies({ root, folder }: DataFolder): Body[] {
  const file = join(folder, portalFiles.bodies);
  if (!existsSync(join(root, file))) return [];
  const bodies = readStrict(root, file, z.array(bodySchema).nonempty());
  requireUnique(
    file,
    bodies.map(({ slug }) => slug),
  );
  requireUnique(
    file,
    bodies.flatMap(({ printed, short }) =>
      [...printed, ...short].filter((name) => !bundle.test(name)),
    ),
  );
  return bodies;
}
