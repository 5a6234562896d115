import type { Deadline } from '../../src/facts/kinds/deadline.ts';

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
