import { z } from 'zod';
import { letterSlugSchema } from './slug.ts';
import { countyCodeSchema } from './division-code.ts';
import { field } from './kind.ts';

/** The folder of a city under data/ and the prefix of its project ids. */
export const citySlugSchema = field(z.string().regex(/^[a-z]+$/), '城市代号');

/**
 * 区县 or functional zone (开发区, 管委会) as a city's lists name it.
 *
 * A functional zone has no administrative code of its own: `code` is null and `within` names the
 * counties on whose territory its streets lie (南太湖新区 lies in 吴兴区). Totals follow the list's
 * own grouping; places carry the official codes.
 */
export const countySchema = z.strictObject({
  slug: letterSlugSchema,
  name: z.string().min(2),
  kind: z.enum(['county', 'zone']),
  code: countyCodeSchema.nullable(),
  within: z.array(countyCodeSchema),
});
export type County = z.infer<typeof countySchema>;

/** 城市. `slug` is the folder under data/ and the prefix of project ids. */
export const citySchema = z.strictObject({
  slug: citySlugSchema,
  name: z.string().min(2),
  province: z.string().min(2),
  code: countyCodeSchema,
  counties: z.array(countySchema),
  /** Words the city's lists use as 类别; a word not listed here stops the import. */
  categories: z.array(z.string()),
});
export type City = z.infer<typeof citySchema>;
