import type { Rhythm } from './freshness.ts';

/** What is needed of a deadline. */
interface Recurring {
  policy: string;
  anchor: string;
  what: string;
  recurrence: string | null;
  quote: string;
}

/** Words by which a text demands that something be reported or published, and not merely done. */
const reporting = /报送|提交|上报|报告|公布|公开|发布|通报/;

/** Takes the deadlines of a city's texts; gives the rhythms at which they demand reports. */
export function reportingRhythms(deadlines: readonly Recurring[]): Rhythm[] {
  return deadlines.flatMap(({ policy, anchor, what, recurrence, quote }) =>
    recurrence !== null && reporting.test(quote)
      ? [{ every: recurrence, what, policy, anchor, quote }]
      : [],
  );
}
