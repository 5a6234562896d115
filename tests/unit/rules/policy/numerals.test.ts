import { expect, test } from 'vitest';
import { readNumeral } from '../../../../src/rules/policy/numerals.ts';

test.each([
  ['三', 3],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['二十四', 24],
  ['一百零三', 103],
  ['12', 12],
  ['甲', Number.NaN],
])('%s is %d', (printed, value) => {
  expect(readNumeral(printed)).toBe(value);
});
