import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkQuotations } from '../quotation.ts';
import { glossarySchema, type Term } from '../kinds/glossary.ts';
import type { Policy } from '../kinds/policy.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readStrict, requireUnique } from './strict-file.ts';

/** What is wrong with the definition a term quotes; null where it stands in its text. */
function faultOf(file: string, term: Term, policies: readonly Policy[]): string | null {
  if (term.definition === null) return null;
  const { definition } = term;
  const policy = policies.find(({ slug }) => slug === definition.policy);
  if (policy === undefined) return `${file} › ${term.name}：没有政策文件 ${definition.policy}。`;
  const [problem] = checkQuotations(file, [definition], policy);
  return problem === undefined ? null : `${problem.message}（${term.name}）`;
}

/**
 * 术语 in the order of the file. A portal without that file explains none.
 *
 * @throws DataFileError where a definition does not stand in the clause it names, or two terms share
 *   a spelling
 */
export function loadGlossary({ root, folder }: DataFolder, policies: readonly Policy[]): Term[] {
  const file = join(folder, 'glossary.yaml');
  if (!existsSync(join(root, file))) return [];
  const terms = readStrict(root, file, glossarySchema);
  requireUnique(
    file,
    terms.map(({ slug }) => slug),
  );
  requireUnique(
    file,
    terms.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const faults = terms.flatMap((term) => faultOf(file, term, policies) ?? []);
  if (faults.length > 0) throw new DataFileError(faults.join('\n'));
  return terms;
}
