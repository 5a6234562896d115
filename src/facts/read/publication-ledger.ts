import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerEntrySchema, type LedgerEntry } from '../kinds/publication.ts';
import { DataFileError } from '../data-file-error.ts';

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
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
    try {
      ledger.push(ledgerEntrySchema.parse(JSON.parse(line)));
    } catch {
      problems.push(
        `${path} 第 ${index + 1} 行：无法读取“${line.slice(0, 60)}”。请从备份恢复台账。`,
      );
    }
  }
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
  return ledger;
}
