import { z } from 'zod';
import { placeSchema } from './place.ts';
import { stages } from './stage.ts';

/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai. */
export const daySchema = z.iso.date();

/** Kept here, apart from the words in stage.ts, so that the browser need not load Zod for them. */
export const stageSchema = z.enum(stages);

export const projectIdSchema = z.string().regex(/^[a-z]+-\d{3,}$/);

/** Where a value stands: the original, the row in it, and its hash. */
export const rowSourceSchema = z.strictObject({
  file: z.string(),
  /** Slug of the policy whose attachment holds the list; null for a list published by itself. */
  policy: z.string().nullable(),
  /** Anchor of that attachment; null for a list published by itself. */
  attachment: z.string().nullable(),
  /** Sheet of a workbook; null for texts and tables of one sheet. */
  sheet: z.string().nullable(),
  /** The list's own 序号. */
  row: z.int().positive(),
  /** Line of the original, counted from 1. */
  line: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type RowSource = z.infer<typeof rowSourceSchema>;

/** One row of a 名单, as imported. `areaMu` is in 亩 as printed; null where the list prints nothing. */
export const listRowSchema = z.strictObject({
  seq: z.int().positive(),
  county: z.string(),
  category: z.string(),
  name: z.string().min(1),
  location: z.string().nullable(),
  areaMu: z.number().positive().nullable(),
  stage: stageSchema,
  places: z.array(placeSchema),
  /** True where the 位置 ends in 等乡镇, 等7个 and the like: more places than are named. */
  openEnded: z.boolean(),
  line: z.int().positive(),
});
export type ListRow = z.infer<typeof listRowSchema>;

/** 名单: one published list, kept as imported and never edited afterwards. */
export const snapshotSchema = z.strictObject({
  city: z.string(),
  /** The day the list stands for: its date of printing or publication. */
  asOf: daySchema,
  title: z.string(),
  file: z.string(),
  policy: z.string().nullable(),
  attachment: z.string().nullable(),
  sheet: z.string().nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Totals as the list prints them, which the importer holds against the sum of the rows. */
  printedTotals: z.array(
    z.strictObject({ group: z.string(), areaMu: z.number(), line: z.int().positive() }),
  ),
  rows: z.array(listRowSchema).nonempty(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Which row of which list is which project. Ids are given once and frozen. */
export const identitySchema = z.strictObject({
  id: projectIdSchema,
  rows: z.array(z.strictObject({ asOf: daySchema, seq: z.int().positive() })).nonempty(),
});
export type Identity = z.infer<typeof identitySchema>;

export const positionSchema = z.strictObject({
  lat: z.number(),
  lng: z.number(),
  precision: z.enum(['township', 'village', 'parcel']),
});
export type Position = z.infer<typeof positionSchema>;

/** What one list said of a project. */
export const historyEntrySchema = z.strictObject({
  asOf: daySchema,
  seq: z.int().positive(),
  name: z.string(),
  category: z.string(),
  county: z.string(),
  location: z.string().nullable(),
  areaMu: z.number().nullable(),
  stage: stageSchema,
  source: rowSourceSchema,
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** 重点片区, as the latest list that names it has it, with what earlier lists said. */
export const projectSchema = z.strictObject({
  id: projectIdSchema,
  seq: z.int().positive(),
  city: z.string(),
  county: z.string(),
  countyCode: z.string().nullable(),
  category: z.string(),
  name: z.string(),
  location: z.string().nullable(),
  areaMu: z.number().nullable(),
  stage: stageSchema,
  places: z.array(placeSchema),
  openEnded: z.boolean(),
  /** Null where the row names several townships or none that can be placed: it is not at one spot. */
  position: positionSchema.nullable(),
  asOf: daySchema,
  source: rowSourceSchema,
  /** Oldest first; the first entry is the original value and never resets. */
  history: z.array(historyEntrySchema).nonempty(),
});
export type Project = z.infer<typeof projectSchema>;
