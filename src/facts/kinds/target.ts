import { z } from 'zod';
import { printedDateSchema } from './day.ts';
import { anchorSchema, policySlugSchema } from './policy.ts';

/**
 * A target that a text sets for its city (`data/<city>/targets.yaml`). `category` is the word of the
 * lists that the target is read as, null for all; `reading` says how its words were read.
 */
export const targetSchema = z.strictObject({
  policy: policySlugSchema,
  anchor: anchorSchema,
  quote: z.string().min(4),
  what: z.string().min(2),
  measure: z.enum(['areaMu', 'projects']),
  category: z.string().nullable(),
  comparator: z.enum(['atLeast', 'equal']),
  value: z.number().positive(),
  by: printedDateSchema,
  reading: z.string().nullable(),
});
export type Target = z.infer<typeof targetSchema>;
export const targetsSchema = z.array(targetSchema);
