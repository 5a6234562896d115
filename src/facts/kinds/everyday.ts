import { z } from 'zod';
import { anchorSchema } from './policy.ts';

/**
 * How people ask for clauses in their own words: anchor → ways of asking, apart by spaces. For the
 * search alone: it is no part of a text and never shown.
 */
export const everydaySchema = z.record(anchorSchema, z.string().min(2));
export type Everyday = z.infer<typeof everydaySchema>;
