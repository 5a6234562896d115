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

/** Words by which a text says from which day a rhythm runs. */
const start = /自[^，。；]{1,30}(?:起|开始)|从[^，。；]{1,30}(?:起|开始)|起算/u;
const reported = /报送|提交|上报|报告/u;
const published = /公布|公开|发布/u;

/**
 * What the words of a rhythm leave open, as they are: no beginning, or a report that is no publication.
 * Nothing is counted from it, whatever it says.
 */
export function rhythmLimits(quote: string): string {
  return [
    `${start.test(quote) ? '' : '原文没有写从哪一天起算，'}本站不推算应有几次`,
    ...(reported.test(quote) && !published.test(quote) ? ['报送不等于向社会公开'] : []),
  ].join('；');
}

/** Takes the deadlines of a city's texts; gives the rhythms at which they demand reports. */
export function reportingRhythms(deadlines: readonly Recurring[]): Rhythm[] {
  return deadlines.flatMap(({ policy, anchor, what, recurrence, quote }) =>
    recurrence !== null && reporting.test(quote)
      ? [{ every: recurrence, what, policy, anchor, quote }]
      : [],
  );
}
