import { z } from 'zod';
import { citySlugSchema } from './city.ts';
import { daySchema } from './day.ts';
import { policySlugSchema } from './policy.ts';

/** A portal that texts were gathered from, as `npm run gather` found it. */
export const gatheredSchema = z.strictObject({
  /** Its address, or the name of the folder that it was read from. */
  portal: z.string().min(1),
  fetchedOn: daySchema,
  /** SHA-256 of its manifest, which pins every file that was read. */
  manifest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Version of its public data. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  cities: z.array(citySlugSchema),
  policies: z.array(policySlugSchema),
  /** What was left out of it, or read with reserve: one line each, for people. */
  notes: z.array(z.string()),
});
export type Gathered = z.infer<typeof gatheredSchema>;

/** Where a gathered record is from, in one line: address, day and hash. */
export function viaOf({ portal, fetchedOn, manifest }: Gathered): string {
  return `${portal} ${fetchedOn} sha256:${manifest}`;
}
