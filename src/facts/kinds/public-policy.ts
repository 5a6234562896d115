import { z } from 'zod';
import { daySchema } from './day.ts';
import { absentFields, defineKind, field, lacking } from './kind.ts';
import { lawNoteSchema, lawNoteText } from './law.ts';
import { originSchema, withOrigin } from './origin.ts';
import {
  anchorSchema,
  clauseSchema,
  originalSchema,
  policyMetadataSchema,
  policySlugSchema,
  policyStatusSchema,
} from './policy.ts';

const { anchors, kind, note } = lawNoteSchema.shape;
const publicLawNote = z.strictObject({
  ...{ anchors, kind, note },
  laws: field(z.array(z.string()), '所据法律条文'),
});

const { pilotStart, pilotEnd, addressee, cites, attachments, ...titleAndDates } =
  policyMetadataSchema.omit({ draft: true, formedIn: true, passedOn: true, validity: true }).shape;

const printedTable = z.strictObject({
  columns: field(z.array(z.string()), '表头', '照录原文；几行的表头合成一行'),
  rows: field(z.array(z.array(z.string())), '表的各行', '照录原文，小计等行也在内'),
});

const clauseFields = clauseSchema.pick({
  anchor: true,
  path: true,
  level: true,
  number: true,
  heading: true,
  text: true,
  parent: true,
});

/** A clause as the text's own record has it. */
const publicClause = clauseFields.extend({
  table: lacking(field(printedTable.nullable(), '表格', '条款中的表，不在正文里'), 'notApplicable'),
});
export type PublicTable = z.infer<typeof printedTable>;

/** A day that a text gives in running words, as `rules/policy/running-terms.ts` finds it. */
function runningTerm(title: string, printed: string) {
  const term = z.strictObject({
    words: field(z.string(), `${title}的原文`, '逐字摘录'),
    anchor: anchorSchema,
    inferred: lacking(
      field(daySchema.nullable(), `${title}的推算日期`, '推断：按文件印出的印发、成文或发布日期'),
      'notStated',
    ),
  });
  const about = `原文写“自印发之日起”等、没有印出日期的，在这里；没有这样写的没有，印出日期的在${printed}`;
  return lacking(field(term.nullable(), title, about), 'notApplicable');
}

/** 政策文件 in the public data. */
export const policyKind = defineKind({
  name: 'policies',
  title: '政策文件与条款',
  holds: 'texts',
  file: '<city>/policies/<policy>/policy.json',
  record: withOrigin({
    slug: policySlugSchema,
    city: originSchema.shape.city,
    cityName: originSchema.shape.cityName,
    cityCode: originSchema.shape.cityCode,
    ...titleAndDates,
    status: policyStatusSchema,
    ...{ pilotStart, pilotEnd, addressee, cites, attachments },
    effectiveSince: runningTerm('施行自何时起', 'effectiveFrom'),
    pilotSince: runningTerm('试点自何时起', 'pilotStart'),
    absent: absentFields({ effectiveFrom: '施行日期', validUntil: '有效期至' }),
    source: field(originalSchema, '出处'),
    clauses: field(z.array(publicClause), '条款', '按原文顺序'),
    lawNotes: field(z.array(publicLawNote), '上位法提示', '站在条款旁边，不改动原文'),
  }),
  key: ['slug'],
  references: {},
  formats: ['json', 'csv', 'xlsx'],
  table: {
    columns: [
      ...['slug', 'city', 'cityName', 'cityCode', 'title', 'issuer', 'docNumber'],
      ...['formedOn', 'issuedOn', 'publishedOn', 'effectiveFrom', 'validUntil'],
      ...['standing', 'standingCode', 'standingReason', 'pilotStart', 'pilotEnd', 'addressee'],
      ...[
        'attachments[].name',
        'source.file',
        'source.sha256',
        'source.bytes',
        'source.from',
        'via',
      ],
      ...['standingOn', 'absent[].field', 'absent[].reason'],
      ...['effectiveSince.words', 'effectiveSince.inferred'],
      ...['pilotSince.words', 'pilotSince.inferred'],
    ],
    separator: '；',
  },
});
export type PublicPolicy = z.infer<typeof policyKind.record>;

/** 条款 in the public data: the parts of all texts, one a record. */
export const clauseKind = defineKind({
  name: 'clauses',
  title: '条款',
  holds: 'texts',
  file: null,
  record: withOrigin({
    policy: policySlugSchema,
    ...clauseFields.shape,
    lawNote: lawNoteText,
    tableText: lacking(
      field(
        z.string().nullable(),
        '表格',
        '条款中的表，不在正文里；一行一行照录，表头在前，一行的各格以“ | ”分开',
      ),
      'notApplicable',
    ),
  }),
  key: ['policy', 'anchor'],
  references: { policy: 'policies.slug' },
  formats: ['json', 'csv', 'xlsx'],
  table: { columns: null, separator: '；' },
});
