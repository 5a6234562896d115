import { z } from 'zod';
import { slugSchema } from './slug.ts';
import { daySchema } from './day.ts';
import { sha256Schema } from './sha256.ts';

/** The list that another original of the same day took the place of, whose error it was, and the two originals. */
const correctedListSchema = z.strictObject({
  asOf: daySchema,
  title: z.string().min(2),
  /** `list`: who made the list gave out a corrected copy (更正本); `portal`: we read or registered it wrongly. */
  error: z.enum(['list', 'portal']),
  /** Of the original that the value after stands in. */
  sha256: sha256Schema,
  /** Of the original that the value before stands in. */
  earlier: sha256Schema,
});

/**
 * A correction (`data/corrections.yaml`): what was shown before and after, and on what ground. Most are
 * of this portal's own errors. Those of a list by who made it have its `error`: `date` is then the day of
 * the corrected copy, while the data stay those of the list's day.
 */
export const correctionSchema = z.strictObject({
  id: slugSchema,
  date: daySchema,
  city: z.string(),
  /** The project corrected, or null. */
  project: z.string().nullable(),
  /** The policy corrected, or null. */
  policy: z.string().nullable(),
  /** The clause, where a single one was corrected. */
  anchor: z.string().nullable(),
  what: z.string().min(2),
  before: z.string(),
  after: z.string(),
  basis: z.string().min(2),
  list: correctedListSchema.optional(),
});
export type Correction = z.infer<typeof correctionSchema>;
export const correctionsSchema = z.array(correctionSchema);

/** Whether who made a list corrected it; false for an error of this portal. */
export function isOfList({ list }: Pick<Correction, 'list'>): boolean {
  return list?.error === 'list';
}
