import { describe, expect, test } from 'vitest';
import { matchConflicts } from '../../../../src/rules/deadline/conflict.ts';
import { aDeadline } from '../../../support/deadlines.ts';

const body = aDeadline({ anchor: 'c-2-1', what: '制定标准', quote: '2024年3月底前,制定标准' });
const row = aDeadline({ anchor: 'c-att2', what: '制定市级标准', quote: '2024年1月底' });
const other = aDeadline({ anchor: 'c-att2', what: '调查', quote: '2024年1月底' });
const sides = [
  { anchor: 'c-2-1', quote: '2024年3月底前' },
  { anchor: 'c-att2', quote: '2024年1月底', what: '制定市级标准' },
];

describe('a contradiction inside a text', () => {
  test('has the deadlines of both sides', () => {
    const { found, faults } = matchConflicts('x', [{ about: '标准', sides }], [body, row, other]);
    expect(faults).toEqual([]);
    expect(found).toEqual([{ policy: 'x', about: '标准', sides: [body, row] }]);
  });

  test('is at fault where a side stands on no deadline or on two', () => {
    expect(matchConflicts('x', [{ about: '标准', sides }], [body]).faults).toHaveLength(1);
    const vague = [
      { anchor: 'c-2-1', quote: '2024年' },
      { anchor: 'c-att2', quote: '2024年1月底' },
    ];
    const { faults } = matchConflicts('x', [{ about: '标准', sides: vague }], [body, row, other]);
    expect(faults[0]).toContain('有 2 条');
  });
});
