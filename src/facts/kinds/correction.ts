import { z } from 'zod';
import { daySchema } from './day.ts';

/**
 * A correction that this portal made (`data/corrections.yaml`): what it showed before and after, and
 * on what ground. The original stays as it is; a correction is an overlay beside it.
 */
export const correctionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
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
});
export type Correction = z.infer<typeof correctionSchema>;
export const correctionsSchema = z.array(correctionSchema);
