import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../../src/outputs/formats/csv.ts';

test('the file opens with a byte order mark and ends its lines with CRLF', () => {
  expect(toCsv([['片区', 1]])).toBe('\uFEFF片区,1\r\n');
});

test.each(['=1+1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a', '\t1', '\r1', '\n1'])(
  'a text that a spreadsheet would read as a formula is made harmless: %j',
  (text) => {
    const [[cell]] = parse(toCsv([[text]]), { bom: true }) as [[string]];
    expect(cell).toBe(`'${text}`);
  },
);

test('a negative number stays a number', () => {
  expect(toCsv([[-3]])).toBe('\uFEFF-3\r\n');
});

test('nothing printed is an empty cell, never 0', () => {
  expect(toCsv([['a', null, 'b']])).toBe('\uFEFFa,,b\r\n');
});

test('any harmless text comes back as it went in', () => {
  const harmless = fc.string({ unit: 'binary' }).filter((t) => !/^[=+\-@\t\r\n＝＋－＠]/.test(t));
  fc.assert(
    fc.property(fc.array(fc.tuple(harmless, harmless), { minLength: 1 }), (rows) => {
      expect(
        parse(toCsv(rows), { bom: true, relax_column_count: true, skip_empty_lines: false }),
      ).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});
