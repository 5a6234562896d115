import { z } from 'zod';
import { daySchema } from '../../facts/kinds/day.ts';
import { projectIdSchema } from '../../facts/kinds/project.ts';

/**
 * A clerk's decision on a row that the rules leave doubtful (`data/<city>/settlements.yaml`): the row
 * `seq` of the list `asOf` is the project `is`, or `new` where it is none of the known ones.
 */
export const settlementSchema = z
  .strictObject({
    asOf: daySchema,
    /** `all`: no row of the list is a known project, each is new. */
    seq: z.union([z.int().positive(), z.literal('all')]),
    is: z.union([z.literal('new'), projectIdSchema]),
    reason: z.string().min(2),
  })
  .refine(({ seq, is }) => seq !== 'all' || is === 'new', 'seq 为 all 的，is 只能是 new。');
export type Settlement = z.infer<typeof settlementSchema>;

export const settlementsSchema = z.array(settlementSchema);
