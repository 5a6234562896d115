import { z } from 'zod';
import { lawSchema, type Law } from '../kinds/law.ts';
import { sharedFile, type DataFolder } from './data-folder.ts';
import { readStrict, requireUnique } from './strict-file.ts';

/**
 * All articles on file, those from memory too: the portal's own `laws.yaml`, or the engine's.
 *
 * @throws DataFileError where the file is malformed or an id stands twice
 */
export function loadLaws(data: DataFolder): Law[] {
  const found = sharedFile(data, 'laws.yaml');
  if (found === null) return [];
  const laws = readStrict(found.root, found.path, z.array(lawSchema));
  requireUnique(
    found.path,
    laws.map(({ id }) => id),
  );
  return laws;
}
