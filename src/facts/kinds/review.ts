import { z } from 'zod';
import { daySchema } from './day.ts';
import { sha256Schema } from './sha256.ts';

/** Whom an item is for. Only what is for everybody may be on the web. */
const audiences = ['全社会', '特定群体'] as const;
export const audienceSchema = z.enum(audiences);

/** 审查记录: one record of `data/disclosure/reviews.yaml`, for one original. */
export const reviewSchema = z.strictObject({
  file: z.string(),
  sha256: sha256Schema,
  audience: audienceSchema,
  /** The post, not the person. */
  role: z.string().min(2),
  date: daySchema,
  result: z.enum(['可公开', '不予公开']),
  basis: z.string().min(2),
});
export type Review = z.infer<typeof reviewSchema>;
