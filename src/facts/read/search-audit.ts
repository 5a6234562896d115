import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { auditSchema, type Audit } from '../kinds/search-audit.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict } from './strict-file.ts';
import { portalFiles } from '../portal-files.ts';

/**
 * The last audit of the search of this portal, as `npm run search:audit -- --write` left it; null where
 * none was made: what was measured on another portal says nothing of this one.
 *
 * @throws DataFileError where the file is malformed
 */
export function loadSearchAudit({ root, folder }: DataFolder): Audit | null {
  const path = join(folder, portalFiles.searchAudit);
  return existsSync(join(root, path)) ? readStrict(root, path, auditSchema) : null;
}
