import { z } from 'zod';
import { daySchema } from './project.ts';

export const policySlugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** `head`, `end`, or `c-` and the printed numbers from the top, joined by `-`. */
export const anchorSchema = z.string().regex(/^(head|end|c-[a-z0-9]+(-[a-z0-9]+)*)$/);

/**
 * Kinds of parts of a text.
 *
 * - head: letterhead, number, title, addressee, covering note: what stands before the preamble
 * - preamble: the paragraph before 一、 (`c-0`)
 * - numbered: opened by a printed number (一、 （一） 1. （1）)
 * - stage: 第一阶段：
 * - dash: an item opened by ——
 * - unnumbered: an item or paragraph without any mark of its own
 * - attachment: 附件1, with its own parts below it
 * - footnote: a note whose mark stands in the text
 * - end: signature, date, copy line, printing line
 */
const clauseKindSchema = z.enum([
  'head',
  'preamble',
  'numbered',
  'stage',
  'dash',
  'unnumbered',
  'attachment',
  'footnote',
  'end',
]);
export type ClauseKind = z.infer<typeof clauseKindSchema>;

const clauseTableSchema = z.strictObject({
  columns: z.array(z.string()),
  /** Rows as printed, subtotal rows among them. `line` is the line of the original. */
  rows: z.array(z.strictObject({ cells: z.array(z.string()), line: z.int().positive() })),
});
export type ClauseTable = z.infer<typeof clauseTableSchema>;

/** One part of a text, in the order of the original; parents stand before their children. */
export const clauseSchema = z.strictObject({
  anchor: anchorSchema,
  kind: clauseKindSchema,
  /** The numbers as printed from the top, e.g. `三、（三）6.` */
  path: z.string(),
  /** Depth in the tree, 1 at the top. */
  level: z.int().positive(),
  /** The printed mark, e.g. `（三）`; null where none is printed. */
  number: z.string().nullable(),
  /** Heading without its mark; null where the clause has none. */
  heading: z.string().nullable(),
  /** What closes the heading on its line, `。` or `：`, as printed; empty where nothing does. */
  headingEnd: z.string(),
  /** The clause's own text, verbatim, children not included; paragraphs are separated by `\n`. */
  text: z.string(),
  parent: anchorSchema.nullable(),
  table: clauseTableSchema.nullable(),
  /** Own characters in the decoded original: ascending, half-open ranges of UTF-16 units. */
  ranges: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
  /** First line in the original, counted from 1. */
  line: z.int().positive(),
});
export type Clause = z.infer<typeof clauseSchema>;

/** A place where the published text departs from the bytes of the original, and why. */
export const departureSchema = z.strictObject({
  kind: z.enum(['repaired', 'dropped']),
  range: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  line: z.int().positive(),
  /** The characters concerned, verbatim. */
  original: z.string(),
  reason: z.string().min(2),
});
export type Departure = z.infer<typeof departureSchema>;

/** 效力状态. The first two words of each are those of the official pages. */
export const policyStatuses = [
  '征求意见稿',
  '有效',
  '已印发（有效期未载明）',
  '失效',
  '废止',
  '已修改',
  '试行',
  '效力待核',
] as const;
export type PolicyStatus = (typeof policyStatuses)[number];

/** A date as precisely as it is printed: `2027`, `2027-09` or `2027-09-30`. */
export const printedDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** What the text prints of itself. Null: 原文未载明. */
const policyMetadataSchema = z.strictObject({
  title: z.string().min(2),
  issuer: z.string().nullable(),
  docNumber: z.string().nullable(),
  /** 成文日期 */
  formedOn: daySchema.nullable(),
  /** 印发日期 */
  issuedOn: daySchema.nullable(),
  /** 发布日期 */
  publishedOn: daySchema.nullable(),
  effectiveFrom: daySchema.nullable(),
  validUntil: daySchema.nullable(),
  pilotStart: printedDateSchema.nullable(),
  pilotEnd: printedDateSchema.nullable(),
  addressee: z.string().nullable(),
  cites: z.array(z.strictObject({ title: z.string(), docNumber: z.string().nullable() })),
  attachments: z.array(z.strictObject({ name: z.string() })),
  /** True where the text calls itself 征求意见稿. */
  draft: z.boolean(),
});
export type PolicyMetadata = z.infer<typeof policyMetadataSchema>;

/** Where the original came from. */
const originalSchema = z.strictObject({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  from: z.string(),
});

/** A statement on a text's standing that a person made, with its reason; dated. */
export const standingSchema = z.strictObject({
  status: z.enum(['废止', '已修改', '试行', '效力待核']),
  reason: z.string().min(4),
  since: daySchema,
});

/** 政策文件: written by the importer, one file a text. */
export const policySchema = z.strictObject({
  slug: policySlugSchema,
  city: z.string(),
  metadata: policyMetadataSchema,
  source: originalSchema,
  standing: standingSchema.nullable(),
  departures: z.array(departureSchema),
  clauses: z.array(clauseSchema).nonempty(),
});
export type Policy = z.infer<typeof policySchema>;
