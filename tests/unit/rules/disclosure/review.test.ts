import { expect, test } from 'vitest';
import { reviewOf, withheld } from '../../../../src/rules/disclosure/review.ts';
import type { Review } from '../../../../src/facts/kinds/review.ts';

const sha256 = 'a'.repeat(64);
const review = (date: string, result: Review['result']): Review => ({
  ...{ file: 'jia.txt', sha256, audience: '全社会', role: '审查岗', basis: '看过全文' },
  ...{ date, result },
});

test('the latest review counts, wherever it stands', () => {
  const reviews = [review('2026-11-23', '不予公开'), review('2026-01-05', '可公开')];
  expect(reviewOf(sha256, reviews)?.result).toBe('不予公开');
  expect(withheld(sha256, reviews)).toBe('审查结论为“不予公开”');
});

test('of two reviews of one day the one that was written after the other counts', () => {
  const day = '2026-11-23';
  expect(withheld(sha256, [review(day, '可公开'), review(day, '不予公开')])).not.toBeNull();
  expect(withheld(sha256, [review(day, '不予公开'), review(day, '可公开')])).toBeNull();
});
