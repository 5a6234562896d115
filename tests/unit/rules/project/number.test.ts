import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArea, readSequence, sumAreas } from '../../../../src/rules/project/number.ts';

/** Areas in 亩 with up to four decimals. */
const area = fc.integer({ min: 1, max: 9_999_999_999 }).map((units) => units / 10_000);

function fullWidth(text: string): string {
  return text.replace(/[0-9.,]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

test('every way of printing an area gives the same number', () => {
  fc.assert(
    fc.property(area, (value) => {
      const plain = String(value);
      const grouped = plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ',');
      for (const text of [plain, grouped, fullWidth(plain), fullWidth(grouped), ` ${plain} 亩`]) {
        expect(readArea(text)).toEqual({ kind: 'number', value });
      }
    }),
  );
});

test.each([
  '约120',
  '1.2万',
  '100-200',
  '0',
  '-5',
  '1,50',
  '1.23456',
  '１２Ｏ',
  '1e3',
  '300平方米',
])('%s is not an area to publish', (text) => {
  expect(readArea(text)).toEqual({ kind: 'invalid' });
});

test.each(['', '  ', '—', '－', '/', '无'])('“%s” prints nothing', (text) => {
  expect(readArea(text)).toEqual({ kind: 'empty' });
});

test('any text is a positive number, empty or invalid, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const reading = readArea(text);
      if (reading.kind === 'number') expect(reading.value).toBeGreaterThan(0);
    }),
  );
});

test('sums do not drift, whatever the order', () => {
  expect(sumAreas([0.1, 0.2])).toBe(0.3);
  fc.assert(
    fc.property(fc.array(area), (areas) => {
      expect(sumAreas(areas)).toBe(sumAreas(areas.toReversed()));
    }),
  );
});

test('a 序号 is a whole number from 1, in any width', () => {
  expect(['１２', '12', '012', '0', '1.5', '一'].map(readSequence)).toEqual([
    12,
    12,
    null,
    null,
    null,
    null,
  ]);
});
