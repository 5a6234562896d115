import { expect, test } from 'vitest';
import { numberBeforeWords } from '../../../../src/rules/words/clause-number.ts';

test.each([
  ['第三条', '第三条\u3000'],
  ['第二章', '第二章\u3000'],
  ['2.1', '2.1\u3000'],
  ['（三）', '（三）'],
  ['1.', '1.'],
  ['一、', '一、'],
  ['①', '①'],
])('%s stands before its words as %j', (number, printed) => {
  expect(numberBeforeWords(number)).toBe(printed);
});
