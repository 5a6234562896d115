import { expect, test } from 'vitest';
import { buildDay } from '../../../../scripts/build/build-day.ts';

const now = new Date('2026-05-31T16:30:00Z');

test('the build day is the day in Shanghai', () => {
  expect(buildDay(undefined, now)).toBe('2026-06-01');
});

test('SOURCE_DATE_EPOCH decides where it is set', () => {
  expect(buildDay('1706544000', now)).toBe('2024-01-30');
});

test.each(['', 'yesterday', '1.5', '-1'])('SOURCE_DATE_EPOCH=%j stops the build', (epoch) => {
  expect(() => buildDay(epoch, now)).toThrow('SOURCE_DATE_EPOCH');
});
