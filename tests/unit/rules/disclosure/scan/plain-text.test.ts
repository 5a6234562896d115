import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainForm } from '../../../../../src/rules/disclosure/scan/plain-text.ts';

test('digits, spaces, dashes and what has no width are brought into one form', () => {
  expect(plainForm('１３８\u00A0００１３－８０\u200B００')).toBe('138 0013-8000');
  expect(plainForm('一三八〇〇一三八〇〇〇')).toBe('13800138000');
  expect(plainForm('一三八○○一三八○○○')).toBe('13800138000');
  expect(plainForm('面积①，共 ３ 亩')).toBe('面积，,共 3 亩');
});

test('what has the plain form keeps it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('1２x①，— \u200B产亩\t-')) }),
      (original) => {
        const plain = plainForm(original);
        expect(plainForm(plain.replaceAll('，', ','))).toBe(plain.replaceAll('，', ','));
      },
    ),
  );
});

test('every character has one plain form, whatever stands beside it', () => {
  // With a character of two code units in it a text is read by characters.
  const beside = '𠮷';
  for (let code = 0; code < 0xd800; code += 1) {
    const character = String.fromCharCode(code);
    expect(plainForm(character + beside)).toBe(plainForm(character) + beside);
  }
});
