import type { Deadline } from '../../src/facts/kinds/deadline.ts';
import type { Evidence } from '../../src/facts/kinds/deadline-result.ts';

/** A deadline by the end of March 2024; a test sets what it is about. */
export function aDeadline(more: Partial<Deadline> = {}): Deadline {
  return {
    policy: 'hefei-2023',
    anchor: 'c-2-1',
    what: '制定低效用地认定标准',
    by: '2024-03',
    start: null,
    end: null,
    precision: 'month',
    recurrence: null,
    quote: '2024年3月底前,制定低效用地认定标准',
    kind: 'task',
    time: '2024年3月底前',
    ofPilot: false,
    yearlyMonth: null,
    bodies: [],
    bodiesRead: false,
    origin: 'tagged',
    duty: 'hefei-2023-c-2-1-1',
    ...more,
  };
}

/** What was published of that deadline. */
export const itsEvidence: Evidence = {
  policy: 'hefei-2023',
  anchor: 'c-2-1',
  what: '制定低效用地认定标准',
  url: 'https://example.gov.cn/a',
  title: '认定标准',
  publisher: '某局',
  publishedOn: '2024-03-20',
  seenOn: '2026-11-22',
  shows: '公布了认定标准全文。',
};
