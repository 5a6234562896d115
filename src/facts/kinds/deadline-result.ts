import { z } from 'zod';
import { daySchema } from './day.ts';
import { anchorSchema, policySlugSchema } from './policy.ts';
import { webAddressSchema } from './web-address.ts';

/**
 * A published result of a deadline, found by a person: one record of `data/<city>/evidence.yaml`.
 * It says what a public page shows; whether the deadline is kept is for the reader to judge.
 */
export const evidenceSchema = z.strictObject({
  policy: policySlugSchema,
  anchor: anchorSchema,
  /** `what` of the deadline, word for word. */
  what: z.string().min(2),
  url: webAddressSchema,
  title: z.string().min(2),
  /** Who published it, as printed there. */
  publisher: z.string().min(2),
  publishedOn: daySchema,
  /** When a person read it for this site. */
  seenOn: daySchema,
  /** What it shows, in one sentence of our own. */
  shows: z.string().min(4),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * A text of this site that has to do with a deadline: one record of `data/<city>/related.yaml`.
 * It says nothing of whether the deadline is kept, not even in part.
 */
export const relatedSchema = z.strictObject({
  policy: policySlugSchema,
  anchor: anchorSchema,
  /** `what` of the deadline, word for word. */
  what: z.string().min(2),
  /** The text, which may be the one that promises. */
  text: policySlugSchema,
  /** The part of it that is meant; null for the text as a whole. */
  part: anchorSchema.nullable(),
});

export type RelatedRecord = z.infer<typeof relatedSchema>;

/** A related text with what the pages show of it, read from the text itself. */
export interface RelatedText extends RelatedRecord {
  readonly title: string;
  readonly issuedOn: string | null;
  readonly formedOn: string | null;
}
