import { z } from 'zod';
import { topicSlugSchema } from './topic.ts';

/** A matter that people ask for and texts may be silent on, and how they ask for it. */
export const matterSchema = z.strictObject({
  slug: topicSlugSchema,
  /** What it is, as it stands in a sentence: 停产停业损失怎样补偿. */
  name: z.string().min(4),
  /** Ways of asking; words joined by `+` stand in the question together. */
  asked: z.array(z.string().min(1)).nonempty(),
  /** Words that make it another question: 罚 beside 一平多少. */
  unless: z.array(z.string().min(1)).default([]),
  /** Topics whose clauses would pose as an answer: a fine is no compensation. */
  not: z.array(topicSlugSchema),
  /** Where the reader can go on. */
  way: z.array(z.strictObject({ label: z.string().min(2), address: z.string().startsWith('/') })),
});
export type AskedMatter = z.infer<typeof matterSchema>;
