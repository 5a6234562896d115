import { z } from 'zod';
import { policySlugSchema } from './policy.ts';
import { daySchema } from './project.ts';

/** What a query was made for; each names the page sentences that may rest on it. */
export const queryMatters = [
  /** A later list of the projects of a city. */
  'later-list',
  /** What became of projects after they were listed: approval, expropriation, works. */
  'project-progress',
  /** Published results of what a text sets a time for. */
  'deadline-results',
  /** Whether a text was amended, repealed, replaced, or made final. */
  'standing',
] as const;
export type QueryMatter = (typeof queryMatters)[number];

/**
 * 查询记录: that somebody looked for something and what came of it. Only with one may a page say
 * 本站未检索到, and then with its day; without one it says 本站未收录.
 */
export const querySchema = z.strictObject({
  matter: z.enum(queryMatters),
  city: z.string().min(1),
  /** The text it is about; null where it is about the city as a whole. */
  policy: policySlugSchema.nullable(),
  /** What was looked for, in one sentence. */
  for: z.string().min(4),
  /** Where: the name of the site or archive, with its address where it has one. */
  where: z.array(z.string().min(2)).nonempty(),
  /** The words that were looked for. */
  words: z.array(z.string().min(1)).nonempty(),
  /** Who looked, by role; never a person's name. */
  by: z.string().min(2),
  on: daySchema,
  result: z.enum(['found', 'nothing']),
  /** What was found, with its address; null where nothing was. */
  found: z.string().min(4).nullable(),
});
export type Query = z.infer<typeof querySchema>;

/** The newest query for a matter that found nothing, or undefined where nobody has looked. */
export function fruitlessQuery(
  queries: readonly Query[],
  about: { readonly matter: QueryMatter; readonly city: string; readonly policy?: string },
): Query | undefined {
  return queries
    .filter(
      ({ matter, city, policy }) =>
        matter === about.matter &&
        city === about.city &&
        (policy === null || about.policy === undefined || policy === about.policy),
    )
    .toSorted((a, b) => b.on.localeCompare(a.on))
    .slice(0, 1)
    .find(({ result }) => result === 'nothing');
}
