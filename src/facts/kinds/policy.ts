import { z } from 'zod';
import { slugSchema } from './slug.ts';
import { daySchema, printedDateSchema } from './day.ts';
import { field, lacking } from './kind.ts';
import { policyStatuses, statusCodes } from './policy-status.ts';
import { sha256Schema } from './sha256.ts';

export { printedDateSchema };
export type { PolicyStatus } from './policy-status.ts';

export const policySlugSchema = field(
  slugSchema,
  '文件代号',
  '即 /policies/<代号>/ 中的代号，永久不变',
);

/** `head`, `end`, or `c-` and the printed numbers from the top, joined by `-`. */
export const anchorSchema = field(
  z.string().regex(/^(head|end|c-[a-z0-9]+(-[a-z0-9]+)*)$/),
  '条款锚点',
  '永久不变',
);

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

/** Cells as printed; `line` is the line of the original. */
const tableRowSchema = z.strictObject({ cells: z.array(z.string()), line: z.int().positive() });

const clauseTableSchema = z.strictObject({
  /** What each column is called, over all rows of the head. */
  columns: z.array(z.string()),
  /** The rows of the head as printed, where it has several. */
  head: z.array(tableRowSchema).min(2).optional(),
  /** Rows as printed, subtotal rows among them. */
  rows: z.array(tableRowSchema),
});
export type ClauseTable = z.infer<typeof clauseTableSchema>;

/** One part of a text, in the order of the original; parents stand before their children. */
export const clauseSchema = z.strictObject({
  anchor: anchorSchema,
  kind: clauseKindSchema,
  /** The numbers as printed from the top, e.g. `三、（三）6.` */
  path: field(z.string(), '条款序号', '照录原文'),
  /** Depth in the tree, 1 at the top. */
  level: field(z.int().positive(), '层级', '最上一级为 1'),
  /** The printed mark, e.g. `（三）`; null where none is printed. */
  number: lacking(field(z.string().nullable(), '本级序号', '照录原文'), 'notStated'),
  /** Heading without its mark; null where the clause has none. */
  heading: lacking(field(z.string().nullable(), '条款标题', '不含序号'), 'notStated'),
  /** What closes the heading on its line, `。` or `：`, as printed; empty where nothing does. */
  headingEnd: z.string(),
  /** The clause's own text, verbatim, children not included; paragraphs are separated by `\n`. */
  text: field(z.string(), '正文', '一字不差，不含下级'),
  parent: lacking(field(anchorSchema.nullable(), '上级条款的锚点'), 'notApplicable'),
  table: clauseTableSchema.nullable(),
  /** Own characters in the decoded original: ascending, half-open ranges of UTF-16 units. */
  ranges: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
  /** First line in the original, counted from 1. */
  line: z.int().positive(),
});
export type Clause = z.infer<typeof clauseSchema>;

/** A place where the published text departs from the bytes of the original, and why. */
export const departureSchema = z.strictObject({
  /** What was `filled` in is no character of the original: it stands where it was put, and is empty. */
  kind: z.enum(['repaired', 'dropped', 'filled']),
  range: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  line: z.int().positive(),
  /** The characters concerned, verbatim. */
  original: z.string(),
  reason: z.string().min(2),
});
export type Departure = z.infer<typeof departureSchema>;

export const policyStatusSchema = field(
  z.enum(policyStatuses),
  '效力状态',
  '生成当日按原文计算，或由人登记；是否被修改或废止另查',
  { codes: statusCodes },
);

/** A validity that is printed as a length (有效期五年, 试行期二年), not as a last day. */
const validitySchema = z.strictObject({
  kind: field(z.enum(['有效期', '试行期']), '类型'),
  length: field(z.string().regex(/^P\d+[YMD]$/), '长度', 'ISO 8601，如 P5Y'),
  anchor: field(anchorSchema, '条款'),
  start: lacking(
    field(daySchema.nullable(), '起算日', '原文只写“自印发之日起”等的，为 null'),
    'notStated',
  ),
});
export type Validity = z.infer<typeof validitySchema>;

/** What the text prints of itself. Null: 原文未载明. */
export const policyMetadataSchema = z.strictObject({
  title: field(z.string().min(2), '标题', '照录原文'),
  issuer: lacking(field(z.string().nullable(), '发布机关', '照录原文'), 'notStated'),
  docNumber: lacking(field(z.string().nullable(), '文号', '照录原文'), 'notStated'),
  formedOn: lacking(field(daySchema.nullable(), '成文日期'), 'notStated'),
  formedIn: field(
    z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
    '成文月份',
    '落款只印到月的，成文日期为 null，月份在这里',
  ),
  issuedOn: lacking(field(daySchema.nullable(), '印发日期'), 'notStated'),
  publishedOn: lacking(field(daySchema.nullable(), '发布日期'), 'notStated'),
  effectiveFrom: lacking(
    field(daySchema.nullable(), '施行日期', '征求意见稿没有，它所写的只是拟定的日期'),
    'notStated',
    'notApplicable',
  ),
  /** As printed; computed from `validity` where that is set (推断). */
  validUntil: lacking(
    field(daySchema.nullable(), '有效期至', '含当日；征求意见稿没有'),
    'notStated',
    'notApplicable',
  ),
  passedOn: field(daySchema.optional(), '通过日期', '原文没有印出的，没有这一项'),
  validity: field(validitySchema.optional(), '有效期限', '原文只写年限时，有效期至由此推算'),
  pilotStart: lacking(
    field(printedDateSchema.nullable(), '试点开始', '按原文印出的精度'),
    'notStated',
  ),
  pilotEnd: lacking(
    field(printedDateSchema.nullable(), '试点结束', '按原文印出的精度'),
    'notStated',
  ),
  addressee: lacking(field(z.string().nullable(), '主送机关', '照录原文'), 'notStated'),
  cites: field(
    z.array(
      z.strictObject({
        title: field(z.string(), '标题', '照录原文'),
        docNumber: lacking(field(z.string().nullable(), '文号', '照录原文'), 'notStated'),
      }),
    ),
    '引用的文件',
  ),
  attachments: field(
    z.array(z.strictObject({ name: field(z.string(), '附件名称', '照录原文') })),
    '附件',
  ),
  /** True where the text calls itself 征求意见稿. */
  draft: z.boolean(),
});
export type PolicyMetadata = z.infer<typeof policyMetadataSchema>;

/** Where the original came from. */
export const originalSchema = z.strictObject({
  file: field(z.string(), '原件文件名'),
  sha256: field(sha256Schema, '原件SHA-256'),
  bytes: field(z.int().positive(), '原件字节数'),
  from: field(z.string(), '原件的来历'),
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
  /** What a web page says of the text outside it (文号：…, 发布日期：…), as printed; left out where there is none. */
  pageHead: z.array(z.string()).nonempty().optional(),
  clauses: z.array(clauseSchema).nonempty(),
});
export type Policy = z.infer<typeof policySchema>;
