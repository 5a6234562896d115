import { z } from 'zod';
import { anchorSchema, policySlugSchema, standingSchema } from './policy.ts';
import { daySchema } from './day.ts';
import { sha256Schema } from './sha256.ts';
import { webAddressSchema } from './web-address.ts';

/** An original under data/sources, as a person registers it before the first import. */
export const sourceSchema = z.strictObject({
  file: z.string().regex(/^[^/\\]+$/),
  city: z.string(),
  /** Where and how the file was received; an address only where one is known. */
  from: z.string().min(4),
  sha256: sha256Schema,
  /** The policy text in this file; null for a file that holds only a list. */
  text: z
    .strictObject({
      slug: policySlugSchema,
      /** The official page of the text, where one is known. */
      page: webAddressSchema.nullable(),
      /** What a person says of the text's standing; null where the text itself decides. */
      standing: standingSchema.nullable(),
    })
    .nullable(),
  /** The lists (名单) in this file. */
  lists: z.array(
    z.strictObject({
      asOf: daySchema,
      title: z.string(),
      /** Anchor of the attachment that holds the list in its text; null for a file of its own. */
      attachment: anchorSchema.nullable(),
      /** Sheet of a workbook; null for texts and for workbooks of one sheet. */
      sheet: z.string().nullable(),
    }),
  ),
});
export type Source = z.infer<typeof sourceSchema>;

/** The register of originals; empty where a portal has none yet. */
export const manifestSchema = z.array(sourceSchema);
