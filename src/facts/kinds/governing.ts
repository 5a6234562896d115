import { z } from 'zod';
import { anchorSchema, policySlugSchema } from './policy.ts';
import { stageSchema } from './project.ts';

/** Why a clause, or an article of law, may concern a project: true of that clause, for the reader. */
const reasonSchema = z.string().min(4);

/**
 * Which clauses and laws may concern which projects of a city. A condition that is left out holds for
 * all; those that are set must hold together. The rules are ours (本站整理), the clauses are the text's.
 */
export const governingRuleSchema = z.strictObject({
  city: z.string(),
  category: z.string().nullable().default(null),
  stage: stageSchema.nullable().default(null),
  county: z.string().nullable().default(null),
  /** Words that the name of a project holds. */
  named: z.string().min(2).nullable().default(null),
  /** Projects that fit the conditions and are not concerned all the same. */
  except: z.array(z.string()).default([]),
  policy: policySlugSchema,
  clauses: z
    .array(
      z.strictObject({
        anchor: anchorSchema,
        reason: reasonSchema,
        /** The words of the clause that the reason is about; left out: all of them. */
        words: z.array(z.string().min(4)).default([]),
      }),
    )
    .nonempty(),
  /** Ids of `laws.yaml`. */
  laws: z.array(z.strictObject({ law: z.string(), reason: reasonSchema })).default([]),
});
export type GoverningRule = z.infer<typeof governingRuleSchema>;

export const governingRulesSchema = z.array(governingRuleSchema);

/** 办公室设在…: the office that a text names for its work, whom a reader may ask. */
export const officeSchema = z.strictObject({
  policy: policySlugSchema,
  anchor: anchorSchema,
  quote: z.string().min(4),
  body: z.string().min(2),
});
export type Office = z.infer<typeof officeSchema>;
