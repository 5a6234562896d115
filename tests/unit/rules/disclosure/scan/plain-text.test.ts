import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../../../src/rules/disclosure/scan/plain-text.ts';

test('digits, spaces, dashes and what has no width are brought into one form', () => {
  expect(plainText('１３８\u00A0００１３－８０\u200B００').text).toBe('138 0013-8000');
  expect(plainText('一三八〇〇一三八〇〇〇').text).toBe('13800138000');
  expect(plainText('面积①，共 ３ 亩').text).toBe('面积，,共 3 亩');
});

test('each sign of the plain form knows the place in the original from which it came', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (original) => {
      const { text, at } = plainText(original);
      for (let index = 0; index < text.length; index += 1) {
        const rest = plainText(original.slice(at(index))).text;
        // Within one character that stands for several signs, its place is where it begins.
        expect(rest.includes(text.slice(index))).toBe(true);
      }
      expect(at(text.length)).toBe(original.length);
    }),
  );
});
