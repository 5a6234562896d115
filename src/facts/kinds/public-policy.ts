import { z } from 'zod';
import { defineKind, field } from './kind.ts';
import { lawNoteSchema } from './law.ts';
import {
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
  policyMetadataSchema.omit({ draft: true, passedOn: true, validity: true }).shape;

/** 政策文件 in the public data. */
export const policyKind = defineKind({
  name: 'policies',
  title: '政策文件与条款',
  holds: 'texts',
  file: '<city>/policies/<policy>/policy.json',
  record: z.strictObject({
    slug: policySlugSchema,
    city: field(z.string(), '城市'),
    ...titleAndDates,
    status: policyStatusSchema,
    ...{ pilotStart, pilotEnd, addressee, cites, attachments },
    source: field(originalSchema, '出处'),
    clauses: field(
      z.array(
        clauseSchema.pick({
          anchor: true,
          path: true,
          level: true,
          number: true,
          heading: true,
          text: true,
          parent: true,
        }),
      ),
      '条款',
      '按原文顺序',
    ),
    lawNotes: field(z.array(publicLawNote), '上位法提示', '站在条款旁边，不改动原文'),
  }),
  key: ['slug'],
  references: {},
  formats: ['json'],
  table: null,
});
export type PublicPolicy = z.infer<typeof policyKind.record>;
