import { z } from 'zod';
import { disclosureModes } from './basis.ts';
import { clockIds } from './clocks.ts';
import { audienceSchema } from './review.ts';

/**
 * 公开事项: one row of `data/disclosure/matters.yaml`, with the columns of 基层政务公开标准指引 and of
 * 湖州's list of 2025 together. `clock` is 公开时限 (how soon; null: the rule that asks for it names none), `notice` for how long a
 * notice has to hang at least, `retention` 公开期限 (for how long it stays; null: nobody went through
 * the local catalogue).
 */
export const matterSchema = z.strictObject({
  theme: z.string().min(2),
  matter: z.string().min(2),
  content: z.string().min(2),
  basis: z.array(z.string().min(4)).nonempty(),
  clock: z.enum(clockIds).nullable(),
  notice: z.enum(clockIds).nullable(),
  retention: z.string().min(2).nullable(),
  publisher: z.string().min(2),
  channels: z.string().min(2),
  audience: audienceSchema,
  mode: z.enum(disclosureModes),
  level: z.string().min(2),
  /** What this site holds of it; null: nothing collected. */
  collected: z.enum(['policy', 'list']).nullable(),
});
export type Matter = z.infer<typeof matterSchema>;
