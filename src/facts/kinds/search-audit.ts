import { z } from 'zod';
import { daySchema } from './day.ts';

const shareSchema = z.number().min(0).max(1);

/** What queries fetch and how long they take. Bytes as brotli sends them; milliseconds. */
const expenseSchema = z.strictObject({
  /** The first query of a fresh reader: median and dearest. */
  firstBytes: z.number(),
  firstBytesMost: z.number(),
  firstMilliseconds: z.number(),
  /** From opening a results page to its first hit, on a slow phone; null where not measured. */
  slowMilliseconds: z.number().nullable(),
  /** Further queries of the same reader. */
  laterBytes: z.number(),
  laterMilliseconds: z.number(),
  /** The same queries asked again: 95 of 100 are faster. */
  warmMilliseconds95: z.number(),
  /** All files of the search, as they lie on the disk. */
  indexBytes: z.number(),
});
export type Expense = z.infer<typeof expenseSchema>;

/** How exactly the index finds what stands in the texts. */
const exactnessSchema = z.strictObject({
  /** Stretches of two to four characters: asked, and how many there are. */
  asked: z.int(),
  all: z.int(),
  recall: shareSchema,
  precision: shareSchema,
  pageRecall: shareSchema,
  pagePrecision: shareSchema,
  /** Stretches that found nothing though they stand somewhere. */
  zero: z.int(),
  /** The first faults, for whoever repairs them. */
  faults: z.array(z.string()),
});
export type Exactness = z.infer<typeof exactnessSchema>;

/** How many queries of a set are answered within the first three hits. */
const usefulnessSchema = z.strictObject({
  name: z.string(),
  queries: z.int(),
  answered: z.int(),
  byForm: z.array(z.strictObject({ form: z.string(), queries: z.int(), answered: z.int() })),
  failed: z.array(z.string()),
});
export type Usefulness = z.infer<typeof usefulnessSchema>;

/** The figures of one audit of the search, as `npm run search:audit -- --write` keeps them. */
export const auditSchema = z.strictObject({
  day: daySchema,
  /** Which way of searching was measured: its number in rules/search/method.ts. */
  method: z.int().positive(),
  /** Clauses, projects and other hits there can be. */
  units: z.int(),
  exactness: exactnessSchema,
  usefulness: z.array(usefulnessSchema).nonempty(),
  expense: expenseSchema,
  buildSeconds: z.number(),
  /** The same with recombined clauses added. */
  scale: z.array(
    z.strictObject({ clauses: z.int(), buildSeconds: z.number(), expense: expenseSchema }),
  ),
});
export type Audit = z.infer<typeof auditSchema>;
