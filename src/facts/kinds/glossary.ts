import { z } from 'zod';
import { slugSchema } from './slug.ts';
import { anchorSchema, policySlugSchema } from './policy.ts';
import { topicSlugSchema } from './topic.ts';

/**
 * A term of the texts. Its explanation is a definition that stands in a text (`definition`), our own
 * words (`note`, shown as 本站说明), or both; never our words under the name of a text.
 */
export const termSchema = z
  .strictObject({
    slug: slugSchema,
    name: z.string().min(2),
    /** Other forms in which the term stands in the texts. */
    aliases: z.array(z.string().min(2)),
    definition: z
      .strictObject({ policy: policySlugSchema, anchor: anchorSchema, quote: z.string().min(2) })
      .nullable(),
    note: z.string().min(10).nullable(),
    /** Topic on whose comparisons the note stands: it says what of it cannot be compared. */
    warnsOf: topicSlugSchema.optional(),
  })
  .refine((term) => term.definition !== null || term.note !== null, '须有原文定义或本站说明');
export type Term = z.infer<typeof termSchema>;

export const glossarySchema = z.array(termSchema).nonempty();
