import { expect, test } from 'vitest';
import { formatNotes } from '../../../../src/rules/words/left-out.ts';

test('a note that ends with its own full stop gets no second one', () => {
  expect(formatNotes([{ text: '注：面积为暂定。' }])).toBe('原件注明：“注：面积为暂定。”');
  expect(formatNotes([{ text: '注：面积为暂定' }])).toBe('原件注明：“注：面积为暂定”。');
  expect(formatNotes([])).toBe('');
});
