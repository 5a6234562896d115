import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerEntrySchema, type LedgerEntry } from '../kinds/publication.ts';
import { DataFileError } from '../data-file-error.ts';
import { issueLines } from './issue-words.ts';

/** The value of a line; undefined where it is no JSON. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Reads the publication ledger, one JSON object a line. No file: nothing has been recorded. Whether its
 * lines chain is for `requireChain` of `rules/publication/ledger.ts` to say.
 *
 * @throws DataFileError with every unreadable line
 */
export function loadPublicationLedger(root: string, path: string): LedgerEntry[] {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const ledger: LedgerEntry[] = [];
  const problems: string[] = [];
  for (const [index, line] of lines.entries()) {
    const where = `${path} 第 ${index + 1} 行`;
    const remedy = '请从备份恢复台账。';
    const value = jsonOf(line);
    if (value === undefined) {
      problems.push(`${where}：无法读取“${line.slice(0, 60)}”。${remedy}`);
      continue;
    }
    const { success, data, error } = ledgerEntrySchema.safeParse(value);
    if (success) ledger.push(data);
    else problems.push(...issueLines(error.issues, where).map((one) => `${one}。${remedy}`));
  }
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
  return ledger;
}
