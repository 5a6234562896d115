import { z } from 'zod';
import { citySlugSchema } from './city.ts';
import { daySchema } from './day.ts';

export const requirementIdSchema = z.string().regex(/^D-\d{2}$/);

/**
 * How a source was verified. `law`: by the record of its articles; `page`: it is known from official
 * pages, and no reading of it is on record; `listed`: each rule of the table that it names tells;
 * `text`: it stands in a text of the portal; `design`: no rule, but what this site does.
 */
const sourceMarks = ['law', 'page', 'listed', 'text', 'design'] as const;
export type SourceMark = (typeof sourceMarks)[number];

/** What a requirement rests on in one portal beside its own sources: a record of `sources.yaml`. */
export const localSourcesSchema = z.strictObject({
  requirement: requirementIdSchema,
  sources: z
    .array(
      z.strictObject({
        name: z.string().min(2),
        mark: z.enum(sourceMarks),
        /** The city whose text or page it is: where that is not shown, nothing rests on it. */
        city: citySlugSchema.optional(),
      }),
    )
    .min(1),
});
export type LocalSources = z.infer<typeof localSourcesSchema>;

/** A person's word that a requirement is met: a record of `data/disclosure/signoffs.yaml`. */
export const signoffSchema = z.strictObject({
  requirement: requirementIdSchema,
  /** The post, not the person. */
  role: z.string().min(2),
  date: daySchema,
  /** What was looked at, and how. */
  basis: z.string().min(4),
});
export type Signoff = z.infer<typeof signoffSchema>;
