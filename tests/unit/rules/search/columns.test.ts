import { expect, it } from 'vitest';
import { readSteps, writeSteps } from '../../../../src/rules/search/columns.ts';

it.each([
  [
    [
      '/projects/jia-001/',
      '/projects/jia-002/',
      '/projects/jia-009/',
      '/projects/jia-010/',
      '/data/',
    ],
  ],
  [
    [
      '',
      'c-1',
      'c-1-1',
      'c-1-2',
      'c-2',
      'c-2-9',
      'c-2-10',
      '',
      'c-2-u1',
      'c-2-1-1',
      'c-2',
      '99',
      '100',
    ],
  ],
  [['']],
])('writes addresses and anchors as steps, and reads them: %j', (all) => {
  expect(readSteps(writeSteps(all))).toEqual(all);
});

it('writes a figure that counts on in one character', () => {
  expect(writeSteps(['c-9', 'c-10', 'c-10-1'])).toBe('0c-9 1+ 2-1');
});
