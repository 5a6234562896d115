import { z } from 'zod';
import { anchorSchema, policySlugSchema } from './policy.ts';
import { stageSchema } from './project.ts';
import { topicSlugSchema } from './topic.ts';

/**
 * Which clauses govern which projects of a city. A condition that is null holds for all; those that
 * are set must hold together. The rules are ours (本站标注), the clauses are the text's.
 */
export const governingRuleSchema = z.strictObject({
  city: z.string(),
  category: z.string().nullable(),
  stage: stageSchema.nullable(),
  county: z.string().nullable(),
  topic: topicSlugSchema.nullable(),
  policy: policySlugSchema,
  clauses: z.array(anchorSchema).nonempty(),
  /** Why these clauses govern these projects, for the reader. */
  reason: z.string().min(4),
});
export type GoverningRule = z.infer<typeof governingRuleSchema>;

export const governingRulesSchema = z.array(governingRuleSchema);
