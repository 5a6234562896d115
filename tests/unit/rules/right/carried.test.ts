import { expect, test } from 'vitest';
import { notTold } from '../../../../src/rules/right/carried.ts';

test('a condition stands beside a statement that does not tell it in its own words', () => {
  const right = {
    statement: '在符合规划的前提下，可以改建，但须经批准。',
    conditions: ['在符合规划的前提下', '经县（市、区）政府批准'],
  };
  expect(notTold(right)).toEqual(['经县（市、区）政府批准']);
});
