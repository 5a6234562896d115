import { expect, test } from 'vitest';
import { formatCoverage } from '../../../../src/rules/words/comparison.ts';

const none = { rule: 0, principle: 0, touched: 0, silent: 0, unread: 0 };

test('what no text does is left out', () => {
  expect(formatCoverage({ ...none, rule: 2, silent: 3 })).toBe(
    '2 份有相关条文：2 份作出规定 · 3 份原文未载明',
  );
  expect(formatCoverage({ ...none, touched: 1, unread: 4 })).toBe('1 份只是提到 · 4 份尚未整理');
});
