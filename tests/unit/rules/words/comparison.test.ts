import { expect, test } from 'vitest';
import { coverageOf } from '../../../../src/rules/topic/comparison.ts';
import { formatCoverage } from '../../../../src/rules/words/comparison.ts';

test('a matter says how many texts state it, mention it and are silent, and names no empty kind', () => {
  const cells = (['silent', 'stated', 'silent', 'mentioned'] as const).map((kind) => ({ kind }));
  expect(formatCoverage(coverageOf(cells))).toBe('1 份写明 · 1 份提到 · 2 份未写');
  expect(formatCoverage(coverageOf([{ kind: 'stated' }]))).toBe('1 份写明');
});
