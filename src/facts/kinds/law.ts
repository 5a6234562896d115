import { z } from 'zod';
import { slugSchema } from './slug.ts';
import { coded, field, lacking } from './kind.ts';
import { anchorSchema } from './policy.ts';
import { daySchema } from './day.ts';
import { roles } from './role.ts';

/** That the wording of an article was read: by which role, on which day, in which edition. */
const lawCheckSchema = z.strictObject({
  by: z.string().min(2),
  on: daySchema,
  /** The edition of the law that was read, e.g. `2023年9月1日修订`. */
  edition: z.string().min(4),
  /** An amendment since, whose text nobody read: the day it was passed, and since when it is in force. */
  amended: z.strictObject({ passed: daySchema, inForceSince: daySchema }).optional(),
});

/** What this site says in its own words and rests on articles: a portal's file tells which they are. */
export const lawUses = {
  amounts: '补偿金额看哪些文件',
  'appraised-houses': '农村村民住宅经评估的，补偿金额也看评估报告',
  households: '国有土地上房屋的分户补偿情况，向被征收人公布',
  'paid-first-state': '国有土地上的房屋，先补偿、后搬迁',
  'paid-first-collective': '集体土地上的农村村民住宅，先补偿、后搬迁',
  registration: '国家所有的自然资源，所有权可以不登记',
  expropriator: '国有土地上房屋的征收，由市、县级政府决定',
  consolidation: '属于土地整治的，要谁同意',
} as const;
export type LawUse = keyof typeof lawUses;

/**
 * 法律依据: one article of a law or regulation, and what it says in our words. The law's own text is
 * not published here. `checked` null: from memory; it is kept for the clerk and never shown.
 */
export const lawSchema = z.strictObject({
  id: slugSchema,
  /** Without the outer 《》, which the pages put around it. */
  title: z
    .string()
    .min(2)
    .regex(/^[^《]/u),
  /** An article of a law (第十条), or a point of a document of a higher body (第五点). */
  article: z.string().regex(/^第[零一二三四五六七八九十百]+[条点]$/u),
  /** The day since when the article has been in force as described. */
  inForceSince: daySchema,
  says: z.string().min(6),
  /** The sentences of this site's own that rest on the article. */
  uses: z.array(coded(lawUses, '本站哪句话以它为据')).optional(),
  checked: lawCheckSchema.nullable(),
});
export type Law = z.infer<typeof lawSchema>;

/**
 * How what stands higher stands to a clause: law says otherwise by now, a document of a higher body does,
 * or law has to be read with it.
 */
export const lawNoteKindNames = {
  overtaken: '上位法已有新规定',
  later: '上级文件已有新规定',
  governs: '须同时看上位法',
} as const;

/** 上位法提示, as a person records it beside a text: for which clauses, on which of their words, what, and by which articles. */
export const lawNoteSchema = z.strictObject({
  anchors: field(z.array(anchorSchema).nonempty(), '所涉条款的锚点'),
  /** Words of those clauses that it rests on: it stands beside a quotation only where one is in it. */
  words: z.array(z.string().min(2)).nonempty(),
  kind: coded(lawNoteKindNames, '种类'),
  laws: field(z.array(slugSchema).nonempty(), '所据法律条文'),
  /** In our words, without legal force. */
  note: field(z.string().min(10), '提示', '本站说明，不具有法律效力'),
});
/** The 上位法提示 beside the clause of a record, in one cell. */
export const lawNoteText = lacking(
  field(
    z.string().nullable(),
    '上位法提示',
    `${Object.values(lawNoteKindNames).join('、')}，三者之一；本站说明，不具有法律效力`,
  ),
  'notRead',
);

export type LawNoteRecord = z.infer<typeof lawNoteSchema>;

/** A 上位法提示 with the text it stands beside and the articles it rests on. */
export interface LawNote extends Omit<LawNoteRecord, 'laws'> {
  readonly policy: string;
  readonly laws: readonly Law[];
}

/** The steps of an expropriation, each of which the law has for collective land and for houses on state land. */
export const remedyStages = ['consult', 'compensation', 'decision', 'enforcement'] as const;
export const remedyLands = ['collective', 'state'] as const;

/** What a remedy is about; the order is that of the page. */
export const remedyGroups = ['take-part', 'valuation', 'appeal', 'ask'] as const;
export type RemedyGroup = (typeof remedyGroups)[number];

/** Who has to keep a time limit: who asks for something, or the body that is asked. */
export const keepers = ['asker', 'office'] as const;

/** Where else than on its own page a remedy is named. */
export const remedyUses = {
  sheet: '片区的告知单写明这条途径和期限',
} as const;
export type RemedyUse = keyof typeof remedyUses;

/** 救济途径 as the law has it, in our words. */
export const remedySchema = z
  .strictObject({
    id: slugSchema,
    group: z.enum(remedyGroups),
    /** The step of an expropriation it is about, and the land; both or neither. */
    stage: z.enum(remedyStages).optional(),
    land: z.enum(remedyLands).optional(),
    name: z.string().min(2),
    /** The first two digits of the codes of the province whose law alone has it; null: the whole country. */
    province: z
      .string()
      .regex(/^\d{2}$/)
      .nullable()
      .default(null),
    /** When it is open, to whom, on which land. */
    when: z.string().min(4),
    says: z.string().min(6),
    /** The time limit alone, e.g. `60日`; null where there is none to name. */
    period: z.string().nullable(),
    /** Whose time limit it is; left out where there is none. */
    keeper: z.enum(keepers).optional(),
    /** Whose pages open with it: it tells what they get, and how. */
    roles: z.array(z.enum(roles)).default([]),
    uses: z.array(coded(remedyUses, '还在哪里写明')).optional(),
    laws: z.array(slugSchema).nonempty(),
  })
  .refine(({ period, keeper }) => (period === null) === (keeper === undefined), {
    message: 'keeper 只在写了 period 时填写，且必须填写（asker 或 office）',
    path: ['keeper'],
  });
export type RemedyRecord = z.infer<typeof remedySchema>;

/** A remedy with the articles it rests on. */
export interface Remedy extends Omit<RemedyRecord, 'laws'> {
  readonly laws: readonly Law[];
}
