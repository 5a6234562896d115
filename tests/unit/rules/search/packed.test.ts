import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWritten, writtenForms } from '../../../../src/rules/search/packed.ts';

test('every form of a text reads as the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(300), (text, more) => {
      // More characters than have a code of one byte.
      const wide = Array.from({ length: more }, (_, at) => String.fromCharCode(0x4e00 + at));
      const whole = `{${text.toWellFormed()}${wide.join('')}}`;
      for (const bytes of writtenForms(whole)) expect(readWritten(bytes)).toBe(whole);
    }),
  );
});

test('a text of words that stand often is shorter packed, and reads as the text', () => {
  const text = `["${'低效用地再开发，𠮷地的土地再开发；'.repeat(20)}"]`;
  const [plain, packed] = writtenForms(text);
  expect(packed?.length).toBeLessThan((plain?.length ?? 0) / 6);
  expect(packed === undefined ? '' : readWritten(packed)).toBe(text);
});

test('what tells symbols apart is in no packed text', () => {
  expect(writtenForms('用地\n用地')).toHaveLength(1);
});
