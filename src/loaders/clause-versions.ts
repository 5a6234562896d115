import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clauseVersionSchema, type ClauseVersion } from '../domain/citation/version.ts';
import type { Policy } from '../domain/policy/schema.ts';
import { listStrict, readStrict } from './strict-file.ts';
import { annotationFile } from './tasks.ts';

/** The wordings that clauses of a text once had; none where the text has never changed. */
export function loadClauseVersions(root: string, policy: Policy): ClauseVersion[] {
  const folder = annotationFile(policy, 'versions');
  if (!existsSync(join(root, folder))) return [];
  return listStrict(root, folder).map((file) =>
    readStrict(root, `${folder}/${file}`, clauseVersionSchema),
  );
}
