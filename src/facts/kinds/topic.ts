import { z } from 'zod';
import { letterSlugSchema } from './slug.ts';
import { coded } from './kind.ts';

export const topicSlugSchema = letterSlugSchema;

/** Longer words that hold one of `words` but are about something else: 公示 in 公示地价. */
const exceptSchema = z.array(z.string().min(2)).default([]);

/** What can be set side by side: two figures of one measure, never figures of two. */
const measureSchema = z.strictObject({
  slug: topicSlugSchema,
  name: z.string().min(2),
  /** Words that stand in a text which says anything of it; searched before silence is claimed. */
  words: z.array(z.string().min(2)).nonempty(),
  except: exceptSchema,
  /** How people ask for it in their own words, as of a topic. */
  everyday: z.string().optional(),
  /** Whether texts divide land by it, by the day it was first used: its page then asks for that day. */
  dividesByFirstUse: z.literal(true).optional(),
});

/** What pages of other matters lead to a topic for. */
export const topicUses = {
  compensation: '片区页面由此看补偿',
  remedies: '“有意见怎样提”由此看政策文件自己的规定',
} as const;
export type TopicUse = keyof typeof topicUses;

/** 主题. `group` gathers topics on a page; the order of the file is the order of the pages. */
export const topicSchema = z.strictObject({
  slug: topicSlugSchema,
  name: z.string().min(2),
  group: z.string().min(2),
  /** How people ask for it in their own words, ways apart by spaces: for the search alone, never shown. */
  everyday: z.string().optional(),
  /** One sentence of ours on what the topic asks. */
  about: z.string().min(4),
  words: z.array(z.string().min(2)).nonempty(),
  except: exceptSchema,
  measures: z.array(measureSchema),
  uses: z.array(coded(topicUses, '哪些页面由此看去')).optional(),
});
export type Topic = z.infer<typeof topicSchema>;

export const topicsSchema = z.array(topicSchema).nonempty();

/** The topic that a measure belongs to, or undefined for a measure no topic names. */
export function topicOfMeasure(measure: string, topics: readonly Topic[]): Topic | undefined {
  return topics.find((topic) => topic.measures.some(({ slug }) => slug === measure));
}
