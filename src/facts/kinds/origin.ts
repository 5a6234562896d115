import { z } from 'zod';
import { citySlugSchema } from './city.ts';
import { field } from './kind.ts';
import { policyMetadataSchema, policyStatusSchema } from './policy.ts';

/** The text that a record comes from, for readers who open one table alone. */
export const originSchema = z.strictObject({
  city: citySlugSchema,
  document: field(z.string().min(2), '文件标题', '照录原文'),
  docNumber: policyMetadataSchema.shape.docNumber,
  /** On the day of the build. */
  status: policyStatusSchema,
});
export type TextOrigin = Readonly<z.infer<typeof originSchema>>;
