import { z } from 'zod';
import { strengthSchema } from './strength.ts';
import { anchorSchema } from './policy.ts';
import { daySchema } from './project.ts';
import { topicSlugSchema } from './topic.ts';

export const comparators = ['atLeast', 'atMost', 'equal', 'between', 'within', 'before'] as const;
export const comparatorSchema = z.enum(comparators);
export type Comparator = z.infer<typeof comparatorSchema>;

/** A number, or a calendar day where the rule is a date (用地行为发生在…之前). */
const valueSchema = z.union([z.number(), daySchema]).nullable();

/** 政策参数 as a person records it. `value` is null only where the text prints no figure. */
export const parameterSchema = z
  .strictObject({
    anchor: anchorSchema,
    measure: topicSlugSchema,
    /** What the figure is of, with the condition under which it holds. */
    subject: z.string().min(4),
    comparator: comparatorSchema,
    value: valueSchema,
    valueMax: valueSchema,
    /** As printed: %, 亩, 万元/亩, 年; `年份` for a year and `日期` for a day. */
    unit: z.string().min(1),
    strength: strengthSchema,
    quote: z.string().min(2),
  })
  .refine((record) => (record.comparator === 'between') === (record.valueMax !== null), {
    message: 'valueMax 只在 comparator 为 between 时填写，且必须填写',
    path: ['valueMax'],
  });
export type ParameterRecord = z.infer<typeof parameterSchema>;

/** A parameter with the text that holds it and the topic of its measure. */
export interface Parameter extends ParameterRecord {
  readonly policy: string;
  readonly topic: string;
}
