import { expect, test } from 'vitest';
import { repeatsQuote } from '../../../../src/rules/right/repeats.ts';

const quote = '国有土地收益基金计提比例不低于8%,专项用于土地储备工作。';

test('a statement in the words of its quotation says the same twice', () => {
  expect(repeatsQuote({ statement: quote.replace(',', '，'), quote })).toBe(true);
});

test('one in other words, or one much shorter, does not', () => {
  expect(repeatsQuote({ statement: '卖地的钱要留出一部分，只能用来储备土地。', quote })).toBe(
    false,
  );
  expect(repeatsQuote({ statement: '计提比例不低于8%。', quote })).toBe(false);
});
