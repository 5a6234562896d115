import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../kinds/policy.ts';
import { scopeSchema, type Scope } from '../kinds/scope.ts';
import { digitsNotIn } from '../../rules/quotation/printed-figures.ts';
import { checkQuotations } from '../quotation.ts';
import { DataFileError } from '../data-file-error.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict } from './strict-file.ts';
import { annotationFile } from './tasks.ts';

/**
 * 适用范围 of all texts that somebody read for it.
 *
 * @throws DataFileError with every quotation that does not stand in its clause in whole sentences
 */
export function loadScopes(data: DataFolder, policies: readonly Policy[]): Scope[] {
  return policies.flatMap((policy) => {
    const file = annotationFile(data, policy, 'scope.yaml');
    if (!existsSync(join(data.root, file))) return [];
    const record = readStrict(data.root, file, scopeSchema);
    const quotes = [...record.where, ...record.land, ...record.until];
    const problems = checkQuotations(file, quotes, policy).map(({ message }) => message);
    const invented = digitsNotIn(
      record.short,
      quotes.map(({ quote }) => quote),
    );
    if (invented.length > 0) {
      problems.push(`${file}：short 中的“${invented.join('”“')}”不在引文中，请按原文填写。`);
    }
    if (problems.length > 0) throw new DataFileError(problems.join('\n'));
    return [{ ...record, policy: policy.slug }];
  });
}
