import { auditSchema, type Audit } from '../kinds/search-audit.ts';
import { readStrict } from './strict-file.ts';

/**
 * The last audit of the search, as `npm run search:audit -- --write` left it.
 *
 * @throws DataFileError where the file is missing or malformed
 */
export function loadSearchAudit(root: string): Audit {
  return readStrict(root, 'data/search/audit.json', auditSchema);
}
