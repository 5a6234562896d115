import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai. */
export const daySchema = z.iso.date();

/** How a {@link daySchema} is written, to be found inside other words. */
export const dayPattern = String.raw`\d{4}-\d{2}-\d{2}`;

/** A date as precisely as it is printed: `2027`, `2027-09` or `2027-09-30`. */
export const printedDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Orders by day, earliest first; what has the same day keeps its order. */
export const byDay =
  <T>(dayOf: (item: T) => string) =>
  (a: T, b: T): number =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0;
