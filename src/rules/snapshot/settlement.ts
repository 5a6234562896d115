import { z } from 'zod';
import { daySchema, projectIdSchema } from '../../facts/kinds/project.ts';

/**
 * A clerk's decision on a row that the rules leave doubtful (`data/<city>/settlements.yaml`): the row
 * `seq` of the list `asOf` is the project `is`, or `new` where it is none of the known ones.
 */
export const settlementSchema = z.strictObject({
  asOf: daySchema,
  seq: z.int().positive(),
  is: z.union([z.literal('new'), projectIdSchema]),
  reason: z.string().min(2),
});
export type Settlement = z.infer<typeof settlementSchema>;

export const settlementsSchema = z.array(settlementSchema);
