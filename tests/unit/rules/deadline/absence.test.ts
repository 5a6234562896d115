import { expect, test } from 'vitest';
import { absentInDeadline } from '../../../../src/rules/absence.ts';
import { aDeadline } from '../../../support/deadlines.ts';

const period = { by: null, end: '2027-09', kind: 'pilot' } as const;
const startOf = (more: Parameters<typeof aDeadline>[0]) =>
  absentInDeadline(aDeadline(more)).find(({ field }) => field === 'start')?.reason;

test('a beginning that is not printed is not stated', () => {
  expect(startOf({ ...period, quote: '试点期限至2027年9月。' })).toBe('notStated');
});

test('自印发之日起 is no date, and nothing that the text does not state', () => {
  expect(startOf({ ...period, quote: '试点期限为自本方案印发之日起至2027年9月。' })).toBe(
    'notApplicable',
  );
});

const length = { by: null, kind: 'pilot', precision: 'duration' } as const;

test('the length of a pilot has no days of its own beside its period', () => {
  const quote = '试点时间为2023年9月-2027年9月，实施期限为4年。';
  const reasons = absentInDeadline(aDeadline({ ...length, quote }));
  expect(reasons).toEqual(
    expect.arrayContaining(
      ['by', 'start', 'end'].map((field) => ({ field, reason: 'notApplicable' })),
    ),
  );
});

test('of a length alone no day is stated', () => {
  expect(startOf({ ...length, quote: '试点期为4年。' })).toBe('notStated');
});
