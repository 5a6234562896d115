import { z } from 'zod';
import { asRecordsOfTexts, defineKind, field, lacking, recordId } from './kind.ts';
import { besideClause } from './beside-clause.ts';
import type { LawNote } from './law.ts';
import { withOrigin } from './origin.ts';
import { strengthSchema, type Lead } from './strength.ts';
import { anchorSchema, policySlugSchema } from './policy.ts';
import { roles } from './role.ts';
import { topicSlugSchema } from './topic.ts';

/** What kind of land a clause concerns; `各类用地` concerns every kind. */
export const landKinds = [
  '各类用地',
  '工业用地',
  '住宅用地',
  '商服用地',
  '村庄用地',
  '集体建设用地',
  '矿地',
  '零星用地',
  '历史遗留用地',
] as const;

/** The kinds of land that a clause on `land` concerns: 各类用地 is every kind. */
export function landFor(land: readonly (typeof landKinds)[number][]): typeof land {
  return land.includes('各类用地') ? landKinds : land;
}

/** 权利事项 as a person records it. `statement` is in our words and has no legal force. */
export const rightSchema = z.strictObject({
  anchor: anchorSchema,
  topics: field(z.array(topicSlugSchema).nonempty(), '主题', '主题代号；给人看的表写名称'),
  roles: field(z.array(z.enum(roles)).nonempty(), '涉及的人', '本站标注'),
  land: field(z.array(z.enum(landKinds)).nonempty(), '涉及的用地', '本站标注'),
  strength: strengthSchema,
  statement: field(z.string().min(6), '说明', '本站说明，不具有法律效力'),
  conditions: lacking(
    field(z.array(z.string().min(2)), '条件', '逐字抄自条款或上级条款'),
    'notStated',
  ),
  quote: field(z.string().min(2), '原文', '整句逐字摘录，删去处为“……”'),
});
export type RightRecord = z.infer<typeof rightSchema>;

const { roles: concernedRoles, land: concernedLand, ...written } = rightSchema.shape;
const publicRightSchema = z.strictObject({
  policy: policySlugSchema,
  ...written,
  ...besideClause,
  roles: concernedRoles,
  land: concernedLand,
});

/** 权利事项 in the public data. */
export const rightKind = defineKind({
  name: 'rights',
  title: '权利事项',
  file: '<city>/policies/<policy>/rights.yaml',
  written: rightSchema,
  record: withOrigin({ id: recordId, ...publicRightSchema.shape }),
  key: ['policy', 'anchor', 'statement'],
  publicKey: ['id'],
  ...asRecordsOfTexts,
});

/** A right with the text that holds it. */
export interface Right extends RightRecord {
  readonly policy: string;
}

/** A right with the printed number of its clause. */
export interface CitedRight extends Right {
  readonly path: string;
  /** Heading over its clause that only explores; null where none does. */
  readonly exploring: string | null;
  /** The sentence over the list that its clause belongs to; null where none is. */
  readonly lead: Lead | null;
  /** 上位法提示 beside its clause. */
  readonly lawNotes: readonly LawNote[];
  /** What it speaks of, where the 适用范围 of its text does not limit it; null where that does. */
  readonly ownScope: string | null;
}
