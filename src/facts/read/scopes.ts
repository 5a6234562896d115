import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../kinds/policy.ts';
import { scopeSchema, type Scope } from '../kinds/scope.ts';
import { checkQuotations } from '../quotation.ts';
import { DataFileError, readStrict } from './strict-file.ts';
import { annotationFile } from './tasks.ts';

/**
 * 适用范围 of all texts that somebody read for it.
 *
 * @throws DataFileError with every quotation that does not stand in its clause in whole sentences
 */
export function loadScopes(root: string, policies: readonly Policy[]): Scope[] {
  return policies.flatMap((policy) => {
    const file = annotationFile(policy, 'scope.yaml');
    if (!existsSync(join(root, file))) return [];
    const record = readStrict(root, file, scopeSchema);
    const quotes = [...record.where, ...record.land, ...record.until];
    const problems = checkQuotations(file, quotes, policy);
    if (problems.length > 0) {
      throw new DataFileError(problems.map(({ message }) => message).join('\n'));
    }
    return [{ ...record, policy: policy.slug }];
  });
}
