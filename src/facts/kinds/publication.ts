import { z } from 'zod';
import { daySchema } from './day.ts';
import { sha256Schema } from './sha256.ts';

/**
 * One entry of the publication ledger (`data/publications.jsonl`): that this portal first showed
 * `subject` on `publishedOn`. `sha256` is that of the original, or of the records of a kind; `previous` the hash of the entry
 * before, so that no past entry can be changed unseen.
 */
export const ledgerEntrySchema = z.strictObject({
  number: z.int().positive(),
  publishedOn: daySchema,
  /** Time of day in Asia/Shanghai, `HH:MM`; entries of before it was recorded have none. */
  at: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  kind: z.enum(['list', 'policy', 'records']),
  /** `<city>/<day>` of a list, the slug of a policy, the name of a kind whose records changed. */
  subject: z.string().min(2),
  sha256: sha256Schema,
  previous: sha256Schema,
  hash: sha256Schema,
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** What stands to be recorded. */
export type LedgerSubject = Pick<LedgerEntry, 'kind' | 'subject' | 'sha256'>;
