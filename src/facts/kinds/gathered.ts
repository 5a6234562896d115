import { z } from 'zod';
import { citySlugSchema } from './city.ts';
import { daySchema } from './day.ts';
import { policySlugSchema } from './policy.ts';
import { policyStatuses, statusOfToday } from './policy-status.ts';
import { sha256Schema } from './sha256.ts';
import { stages } from './stage.ts';

/** An area of a list, as the portal that publishes it tells it. */
export const gatheredProjectSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  county: z.string().nullable(),
  category: z.string().nullable(),
  areaMu: z.number().nullable(),
  stage: z.enum(stages),
});
export type GatheredProject = z.infer<typeof gatheredProjectSchema>;

/** The list of a city as a portal publishes it; it is shown, not read again from its original. */
export const gatheredListSchema = z.strictObject({
  city: citySlugSchema,
  cityName: z.string().min(1),
  /** The text that the list is part of; null where the portal names none. */
  policy: policySlugSchema.nullable(),
  document: z.string(),
  standing: z.preprocess(statusOfToday, z.enum(policyStatuses).nullable()),
  standingReason: z.string().nullable(),
  asOf: daySchema,
  projects: z.array(gatheredProjectSchema).nonempty(),
});
export type GatheredList = z.infer<typeof gatheredListSchema>;

/** A portal that texts were gathered from, as `npm run gather` found it. */
export const gatheredSchema = z.strictObject({
  /** Its address, or the name of the folder that it was read from. */
  portal: z.string().min(1),
  fetchedOn: daySchema,
  /** SHA-256 of its manifest, which pins every file that was read. */
  manifest: sha256Schema,
  /** Version of its public data. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  cities: z.array(citySlugSchema),
  policies: z.array(policySlugSchema),
  lists: z.array(gatheredListSchema).default([]),
  /** What was left out of it, or read with reserve: one line each, for people. */
  notes: z.array(z.string()),
});
export type Gathered = z.infer<typeof gatheredSchema>;

/** Where a gathered record is from, in one line: address, day and hash. */
export function viaOf({ portal, fetchedOn, manifest }: Gathered): string {
  return `${portal} ${fetchedOn} sha256:${manifest}`;
}
