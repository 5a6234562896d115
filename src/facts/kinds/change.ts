import type { ListingField, Listing } from './listing.ts';
import type { FieldValue } from './difference.ts';
import { eventKindNames, type EventKind } from './event.ts';
import { z } from 'zod';
import { daySchema } from './day.ts';
import { citySlugSchema } from './city.ts';
import { coded, defineKind, field, lacking, wordsOf } from './kind.ts';
import { withOrigin } from './origin.ts';
import { policySlugSchema } from './policy.ts';
import { listRowSchema, plainCells, plainColumns } from './project.ts';
import { webAddressSchema } from './web-address.ts';

/** What can change, and its name for readers. */
export const changeKindNames = {
  added: '列入名单',
  returned: '重新列入',
  removed: '调出名单',
  stage: '阶段变化',
  area: '面积变化',
  name: '名称变化',
  category: '类别变化',
  county: '区县变化',
  ...plainCells((column) => `${wordsOf(plainColumns[column]).title}变化`),
  renumbered: '序号变化',
  event: '项目事项',
  'text-added': '新增文件',
  'clause-added': '新增条款',
  'clause-removed': '删去条款',
  'clause-changed': '条款修改',
  correction: '更正',
} as const;
export type ChangeKind = keyof typeof changeKindNames;
export const changeKinds = Object.keys(changeKindNames) as ChangeKind[];

/** Which kind a changed field of a list makes. */
export const kindOfField: Readonly<Record<ListingField, ChangeKind>> = {
  name: 'name',
  county: 'county',
  category: 'category',
  ...plainCells((column) => column),
  areaMu: 'area',
  stage: 'stage',
  seq: 'renumbered',
};

/** The document an entry rests on. Null where nothing is known; never guessed. */
export interface ChangeSource {
  document: string;
  policy: string | null;
  attachment: string | null;
  row: number | null;
  page: string | null;
  sha256: string | null;
}

/** One entry of the change ledger. `before` and `after` are as printed (area in 亩). */
export interface Change {
  /** Unique in the ledger and permanent: made of the publication and what changed. */
  id: string;
  kind: ChangeKind;
  city: string;
  county: string | null;
  project: string | null;
  policy: string | null;
  anchor: string | null;
  title: string;
  date: string | null;
  before: FieldValue;
  after: FieldValue;
  /** Set for `event`. */
  event: EventKind | null;
  /** The whole row, for `added`, `returned` and `removed`. */
  listing: Listing | null;
  /** As the source itself has it. */
  reason: string | null;
  source: ChangeSource;
}

/** Changes that became known together: a list, a text, a row of events, a set of corrections. */
export interface Publication {
  id: string;
  kind: 'list' | 'policy' | 'events' | 'corrections';
  city: string;
  title: string;
  /** Day of the list, text, event or correction; null where the text prints none. */
  date: string | null;
  changes: Change[];
}

/** 变动 in the public data. */
export const changeKind = defineKind({
  name: 'changes',
  title: '变动记录',
  holds: 'both',
  file: null,
  record: withOrigin({
    id: field(z.string(), '变动编号', '永久不变'),
    date: lacking(field(daySchema.nullable(), '日期', '名单、文件、事项或更正的日期'), 'notStated'),
    publishedOn: lacking(
      field(
        daySchema.nullable(),
        '本站公开日期',
        '本站首次公开这份名单或文件的日期；没有记录的没有',
      ),
      'notHeld',
    ),
    kind: coded(changeKindNames, '变动种类'),
    city: citySlugSchema,
    county: lacking(field(z.string().nullable(), '区县', '照录名单'), 'notApplicable'),
    project: lacking(field(z.string().nullable(), '项目编号'), 'notApplicable'),
    policy: lacking(
      field(policySlugSchema.nullable(), '文件代号', '所变动的文件，或依据所在的文件'),
      'notApplicable',
    ),
    anchor: lacking(field(z.string().nullable(), '条款锚点'), 'notApplicable'),
    title: field(z.string(), '名称', '片区、文件或条款的名称，照录原文'),
    before: lacking(
      field(z.union([z.string(), z.number()]).nullable(), '变动前', '面积以亩计'),
      'notApplicable',
    ),
    after: lacking(
      field(z.union([z.string(), z.number()]).nullable(), '变动后', '面积以亩计'),
      'notApplicable',
    ),
    listing: lacking(
      field(
        listRowSchema
          .pick({
            seq: true,
            name: true,
            county: true,
            category: true,
            ...plainCells(() => true as const),
            areaMu: true,
            stage: true,
          })
          .nullable(),
        '名单中的整行',
        '只有列入、重新列入、调出才有',
      ),
      'notApplicable',
    ),
    event: lacking(
      field(coded(eventKindNames, '事项').nullable(), '事项', '', { codes: eventKindNames }),
      'notApplicable',
    ),
    reason: lacking(field(z.string().nullable(), '原因', '照录这一条自己的出处'), 'notStated'),
    source: field(
      z.strictObject({
        document: field(z.string(), '依据', '依据的文件或名单的标题'),
        attachment: lacking(field(z.string().nullable(), '附件的锚点'), 'notApplicable'),
        row: lacking(field(z.int().positive().nullable(), '依据的行号'), 'notApplicable'),
        page: lacking(field(webAddressSchema.nullable(), '网页', '依据的原发布页面'), 'notHeld'),
        sha256: lacking(field(z.string().nullable(), '原件SHA-256'), 'notHeld'),
      }),
      '出处',
    ),
  }),
  key: ['id'],
  references: { project: 'projects.id', policy: 'policies.slug' },
  formats: ['json', 'csv', 'xlsx'],
  table: {
    columns: [
      'id',
      'date',
      'kind',
      'city',
      'county',
      'project',
      'policy',
      'anchor',
      'title',
      'before',
      'after',
      'event',
      'reason',
      'source.document',
      'source.row',
      'source.sha256',
      ...['cityName', 'cityCode', 'source.attachment', 'source.page'],
      ...['document', 'docNumber', 'standing', 'standingCode', 'standingReason', 'via'],
      ...['publishedOn', 'standingOn'],
    ],
    separator: '；',
  },
});
