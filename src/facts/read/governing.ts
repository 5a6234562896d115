import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { danglingClauses } from '../../rules/governing/governing.ts';
import { governingRulesSchema, type GoverningRule } from '../kinds/governing.ts';
import type { Policy } from '../kinds/policy.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readStrict } from './strict-file.ts';

/**
 * The rules from projects to clauses. A portal without that file joins none.
 *
 * @throws DataFileError with every rule that names a clause which does not exist
 */
export function loadGoverningRules(
  { root, folder }: DataFolder,
  policies: readonly Policy[],
): GoverningRule[] {
  const file = join(folder, 'governing.yaml');
  if (!existsSync(join(root, file))) return [];
  const rules = readStrict(root, file, governingRulesSchema);
  const faults = danglingClauses(rules, policies);
  if (faults.length > 0) throw new DataFileError(faults.join('\n'));
  return rules;
}
