import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { danglingClauses } from '../../rules/governing/governing.ts';
import { z } from 'zod';
import {
  governingRulesSchema,
  officeSchema,
  type GoverningRule,
  type Office,
} from '../kinds/governing.ts';
import { standsIn } from '../quotation.ts';
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

/**
 * The offices that the texts name (`offices.yaml`); no file: none is recorded.
 *
 * @throws DataFileError where the words do not stand in the clause, or do not name the body
 */
export function loadOffices({ root, folder }: DataFolder, policies: readonly Policy[]): Office[] {
  const file = join(folder, 'offices.yaml');
  if (!existsSync(join(root, file))) return [];
  const offices = readStrict(root, file, z.array(officeSchema));
  const faults = offices.flatMap((office, at) => {
    const where = `${file} › 第 ${at + 1} 条`;
    const policy = policies.find(({ slug }) => slug === office.policy);
    if (policy === undefined) return [`${where}：没有政策文件 ${office.policy}。`];
    if (!office.quote.includes(office.body)) {
      return [`${where}：引文里没有“${office.body}”，请按原文抄录。`];
    }
    const clause = policy.clauses.find(({ anchor }) => anchor === office.anchor);
    if (clause !== undefined && standsIn(clause, office.quote)) return [];
    return [`${where}：引文不在 ${office.policy} 的条款 ${office.anchor} 中，请按原文抄录。`];
  });
  if (faults.length > 0) throw new DataFileError(faults.join('\n'));
  return offices;
}
