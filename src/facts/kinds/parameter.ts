import { z } from 'zod';
import { daySchema } from './day.ts';
import {
  absentFields,
  asRecordsOfTexts,
  coded,
  defineKind,
  field,
  lacking,
  recordId,
} from './kind.ts';
import { besideClause } from './beside-clause.ts';
import { withOrigin } from './origin.ts';
import { strengthSchema } from './strength.ts';
import { anchorSchema, policySlugSchema } from './policy.ts';
import { topicSlugSchema } from './topic.ts';

/** 以上、以下、以内 include the figure itself (民法典第一千二百五十九条). */
export const comparatorNames = {
  atLeast: '不低于（含本数）',
  atMost: '不高于（含本数）',
  equal: '等于',
  between: '介于（含两端）',
  within: '以内（含本数）',
  before: '早于',
  until: '不晚于（含当日）',
  since: '不早于（含当日）',
} as const;
export const comparatorSchema = coded(comparatorNames, '比较方式');
export type Comparator = keyof typeof comparatorNames;

/** How a number is compared, and how a day is: of a day it is said whether it counts itself. */
const comparedAs: Readonly<Record<'figure' | 'day', ReadonlySet<Comparator>>> = {
  figure: new Set(['atLeast', 'atMost', 'equal', 'between', 'within', 'before']),
  day: new Set(['until', 'since', 'before', 'between']),
};

/** A number, or a calendar day where the rule is a date (用地行为发生在…之前). */
const valueSchema = z.union([z.number(), daySchema]).nullable();

/** 政策参数 as a person records it. `value` is null only where the text prints no figure. */
export const parameterSchema = z
  .strictObject({
    anchor: anchorSchema,
    measure: field(topicSlugSchema, '参数项', '同一参数项的数值才可以相比'),
    /** What the figure is of. */
    subject: field(z.string().min(4), '对象', '数值是什么的数值；它的条件在“条件”里'),
    conditions: lacking(
      field(z.array(z.string().min(2)).default([]), '条件', '逐字抄自条款或上级条款'),
      'notStated',
    ),
    comparator: comparatorSchema,
    value: field(valueSchema, '数值', '数或日期；原文没有印出数值的没有'),
    valueMax: field(valueSchema, '数值上限', '只有“介于”才有'),
    /** As printed: %, 亩, 万元/亩, 年; `年份` for a year and `日期` for a day. */
    unit: field(z.string().min(1), '单位', '照录原文；年份、日期表示数值是年份、日期'),
    strength: strengthSchema,
    quote: field(z.string().min(2), '原文', '逐字摘录'),
  })
  .refine((record) => (record.comparator === 'between') === (record.valueMax !== null), {
    message: 'valueMax 只在 comparator 为 between 时填写，且必须填写',
    path: ['valueMax'],
  })
  .refine(
    ({ value, comparator: one }) =>
      value === null || comparedAs[typeof value === 'string' ? 'day' : 'figure'].has(one),
    {
      message:
        '数值是日期的，comparator 写 until（当日及以前）、since（当日及以后）、before（不含当日）或者 between；不是日期的，不写 until、since',
      path: ['comparator'],
    },
  );
export type ParameterRecord = z.infer<typeof parameterSchema>;

/** A parameter with the text that holds it and the topic of its measure. */
export interface Parameter extends ParameterRecord {
  readonly policy: string;
  readonly topic: string;
}

const { anchor, measure, subject, conditions, comparator, unit, strength, quote } =
  parameterSchema.shape;
const publicParameterSchema = z.strictObject({
  policy: policySlugSchema,
  anchor,
  topic: field(topicSlugSchema, '主题', '主题代号；给人看的表写名称'),
  ...{ subject, conditions, comparator },
  value: lacking(
    field(z.number().nullable(), '数值', '原文没有印出数值、或数值是日期的没有'),
    'notStated',
    'notApplicable',
  ),
  valueMax: lacking(field(z.number().nullable(), '数值上限', '只有“介于”才有'), 'notApplicable'),
  valueDate: lacking(field(daySchema.nullable(), '日期', '数值是日期时在这里'), 'notApplicable'),
  valueDateMax: lacking(field(daySchema.nullable(), '日期上限', '只有“介于”才有'), 'notApplicable'),
  ...{ unit, strength, quote },
  ...besideClause,
  measure,
});

/** 政策参数 in the public data. */
export const parameterKind = defineKind({
  name: 'parameters',
  title: '政策参数',
  file: '<city>/policies/<policy>/parameters.yaml',
  record: withOrigin({
    id: recordId,
    ...publicParameterSchema.shape,
    absent: absentFields({ value: '数值' }),
  }),
  key: ['policy', 'anchor', 'subject'],
  publicKey: ['id'],
  ...asRecordsOfTexts,
});
