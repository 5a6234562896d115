import type { Reading } from '../../src/facts/kinds/reading.ts';

/** A reading of a made-up text; a test sets only what it is about. */
export function aReading(part: Partial<Reading> = {}): Reading {
  return {
    policy: 'jia-2024-1',
    topic: 'housing-voucher',
    result: 'silent',
    clauses: [],
    by: '本站整理',
    on: '2026-11-28',
    ...part,
  };
}
