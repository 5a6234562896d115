import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readPlainNumber } from '../../../../src/facts/read/plain-number.ts';
import { parseYamlFile } from '../../../../src/facts/read/yaml-file.ts';

test.each(['0x10', '1e3', '1E3', '0o17', '.5', '5.', '+5', '.inf', '-.inf', '.nan', '007'])(
  'the number %s is refused with line and column, quoted it is a text',
  (number) => {
    expect(() => parseYamlFile(`a: 1\nb: ${number}\n`)).toThrow(/^第 2 行第 4 列：数字/);
    expect(parseYamlFile(`b: '${number}'\n`)).toEqual({ b: number });
  },
);

test.each([
  ['a: 1\n b: 2', /^第 \d 行第 \d 列：/],
  ['a: "b', /缺少引号/],
  ['a: [1, 2', /^第 \d 行/],
  ['\ta: 1', /制表符/],
  ['a: 1\na: 2', /写了两次/],
  ['a: b: c', /冒号/],
  ['a: @b', /引号/],
  ['a: 1\n---\nb: 2', /---/],
])('%j is refused in Chinese', (text, words) => {
  expect(() => parseYamlFile(text)).toThrow(words);
  expect(() => parseYamlFile(text)).toThrow(/^[^a-z]*$/u);
});

test('what YAML writes is read as it was', () => {
  const value = fc.record({
    n: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100),
    t: fc.string({ unit: 'grapheme' }),
    l: fc.array(fc.oneof(fc.string(), fc.integer({ min: 0, max: 99_999 }), fc.constant(null))),
  });
  fc.assert(
    fc.property(value, (one) => {
      expect(parseYamlFile(stringify(one))).toEqual(one);
    }),
  );
});

test.each([
  ['120.5', 120.5],
  ['1,234', 1234],
  ['12,34', null],
  ['1_000', null],
  ['１２', null],
  ['', null],
  [' 1', null],
  ['Infinity', null],
  ['-3.20', -3.2],
])('%j is %j', (text, value) => {
  expect(readPlainNumber(text)).toBe(value);
});
