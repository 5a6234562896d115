import { join } from 'node:path';
import { z } from 'zod';
import { lawSchema, type Law } from '../kinds/law.ts';
import { sharedFile, type DataFolder } from './data-folder.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { portalFiles } from '../portal-files.ts';

/** Who read an article of the engine's file: nobody of a portal that only takes it from there. */
const ofTheEngine = '所用软件的整理者';

/**
 * All articles on file, those from memory too: the portal's own `laws.yaml`, or the engine's, which
 * another portal shows as read by whoever made the software.
 *
 * @throws DataFileError where the file is malformed or an id stands twice
 */
export function loadLaws(data: DataFolder): Law[] {
  const found = sharedFile(data, portalFiles.laws);
  if (found === null) return [];
  const laws = readStrict(found.root, found.path, z.array(lawSchema));
  requireUnique(
    found.path,
    laws.map(({ id }) => id),
  );
  if (found.root === data.root && found.path === join(data.folder, portalFiles.laws)) return laws;
  return laws.map((law) =>
    law.checked === null ? law : { ...law, checked: { ...law.checked, by: ofTheEngine } },
  );
}
