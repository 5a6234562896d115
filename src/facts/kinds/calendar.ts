import { z } from 'zod';
import { daySchema } from './day.ts';
import { webAddressSchema } from './web-address.ts';

/**
 * One year of `data/calendar.yaml`. `off` are days from Monday to Friday without work, `work` are
 * Saturdays and Sundays with work. A year that the State Council's office has not announced yet has
 * `announced: false`: its days are those of the law alone, and every result that needs it is 暂定.
 */
const calendarYearSchema = z.strictObject({
  year: z.int(),
  announced: z.boolean(),
  /** Address of the notice; null where it was not kept. */
  notice: webAddressSchema.nullable(),
  off: z.array(daySchema),
  work: z.array(daySchema),
});
export const calendarSchema = z.array(calendarYearSchema).nonempty();

/** Working days by year. Days are `YYYY-MM-DD` of Asia/Shanghai: no machine's zone plays a part. */
export interface WorkCalendar {
  readonly off: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
  readonly announced: ReadonlySet<number>;
  /** Years of which the calendar knows the days off, announced or by the law alone. */
  readonly known: ReadonlySet<number>;
  /** First and last announced year. */
  readonly from: number;
  readonly until: number;
}
