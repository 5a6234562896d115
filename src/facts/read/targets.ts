import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkQuotations } from '../quotation.ts';
import type { Policy } from '../kinds/policy.ts';
import { targetsSchema, type Target } from '../kinds/target.ts';
import { targetFault } from '../../rules/quotation/hold-target.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readStrict } from './strict-file.ts';

/**
 * Reads the targets that the texts of a city set; each must stand in its clause word for word, with
 * its figure, unit and day.
 *
 * @throws DataFileError where a target names no text, or words that its clause does not have
 */
export function loadTargets(
  { root, folder }: DataFolder,
  city: string,
  policies: readonly Policy[],
): Target[] {
  const path = join(folder, city, 'targets.yaml');
  if (!existsSync(join(root, path))) return [];
  const targets = readStrict(root, path, targetsSchema);
  const problems = targets
    .filter(({ policy }) => !policies.some(({ slug }) => slug === policy))
    .map(({ policy, what }) => `${path}：“${what}”所引的文件 ${policy} 不存在。请核对 policy。`);
  for (const policy of policies) {
    const own = targets.filter((target) => target.policy === policy.slug);
    problems.push(...checkQuotations(path, own, policy).map(({ message }) => message));
  }
  targets.forEach((target, at) => {
    const fault = targetFault(target);
    if (fault !== null) problems.push(`${path} › 第 ${at + 1} 条：${fault}`);
  });
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
  return targets;
}
