import { expect, test } from 'vitest';
import { formatArea, formatHectares } from '../../../../src/rules/words/area.ts';
import { formatBytes } from '../../../../src/rules/words/bytes.ts';
import { dayInShanghai, formatDate } from '../../../../src/rules/words/date.ts';
import { orNotStated } from '../../../../src/rules/words/missing.ts';
import { formatNumber, formatShare } from '../../../../src/rules/words/number.ts';

test('numbers are grouped by thousands and keep at most two decimals', () => {
  expect(formatNumber(23743)).toBe('23,743');
  expect(formatNumber(1.005)).toBe('1.01');
});

test('a share of nothing is not a share', () => {
  expect(formatShare(16603, 23743)).toBe('69.9%');
  expect(formatShare(0, 0)).toBe('—');
});

test.each([
  [36, '36 B'],
  [8_400, '8.4 kB'],
  [9_960, '10 kB'],
  [999_600, '1.0 MB'],
  [1_122_000, '1.1 MB'],
])('the size of a file is told in the unit that suits it: %i', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('an area carries its unit, and a converted one says that it is about', () => {
  expect(formatArea(23743)).toBe('23,743 亩');
  expect(formatHectares(15)).toBe('约 1 公顷');
});

test.each([
  ['2024-01-30', '2024年1月30日'],
  ['2027-09', '2027年9月'],
  ['2027', '2027年'],
])('a date is shown as precisely as it is given: %s', (date, text) => {
  expect(formatDate(date)).toBe(text);
});

test('the day is the one in Shanghai, also when it is still yesterday in Greenwich', () => {
  expect(dayInShanghai(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
  expect(dayInShanghai(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21');
});

test('what the original does not print is said so, and 0 is a value', () => {
  expect(orNotStated(null)).toBe('原文未载明');
  expect(orNotStated(0)).toBe('0');
});
