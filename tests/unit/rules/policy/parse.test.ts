import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText, type ParsedText } from '../../../../src/rules/policy/parse.ts';
import { printClauses, shownOriginal } from '../../../../src/rules/policy/print.ts';
import { clauseSchema, departureSchema } from '../../../../src/facts/kinds/policy.ts';
import { asRecorded, miscounted, rangesInOrder } from '../../../support/parsed-text.ts';

const cases = 'tests/fixtures/policy';
const compact = (text: string): string => text.replaceAll(/\s+/gu, '');

/** Whether the parts of a parsed text hang together and give the original back. */
function expectSound(original: string, parsed: ParsedText): void {
  expect(miscounted(original, parsed)).toEqual([]);
  const shown = shownOriginal(original, parsed.departures);
  expect(compact(printClauses(parsed.clauses))).toBe(compact(shown));
  const ranges = rangesInOrder(parsed.clauses);
  expect(ranges).toEqual(ranges.toSorted((a, b) => a - b));
  const anchors = parsed.clauses.map(({ anchor }) => anchor);
  expect(new Set(anchors).size).toBe(anchors.length);
  for (const clause of parsed.clauses) {
    clauseSchema.parse(clause);
    if (clause.parent === null) continue;
    expect(anchors.indexOf(clause.parent)).toBeLessThan(anchors.indexOf(clause.anchor));
    expect(anchors).toContain(clause.parent);
  }
  for (const departure of parsed.departures) {
    departureSchema.parse(departure);
    expect(original.slice(...departure.range)).toBe(departure.original);
  }
}

describe('recorded cases', () => {
  test.each(readdirSync(cases))('%s reads as recorded', (name) => {
    const original = readFileSync(join(cases, name, 'source.txt'), 'utf8');
    const parsed = parseText(original);
    const recorded = readFileSync(join(cases, name, 'tree.json'), 'utf8');
    expect(asRecorded(parsed)).toEqual(JSON.parse(recorded));
    expectSound(original, parsed);
  });
});

const mark = fc.constantFrom(
  ...['一、', '二、', '十一、', '（一）', '(二)', '1.', '2．', '3、', '（1）', '(2)', '①', '——'],
  ...[
    '第一阶段：',
    '第二章 ',
    '第三条 ',
    '附件',
    '附件1',
    '附件 2：',
    '附件：1.',
    '- 2.',
    '\uFFFD ',
    '',
  ],
);
const words = fc.constantFrom(
  ...[
    '',
    '总则',
    '坚持公开。',
    '坚持公开。结果上网，',
    '旧厂、',
    '本办法自公布之日起施行。',
    '准备:三月',
  ],
  ...[
    '一\t二\t三',
    '格 |',
    '相关信息:',
    '-',
    '甲市人民政府',
    '2024年1月30日',
    '抄送：各部门，',
    '，不断',
    '；',
  ],
);
const anyLine = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(mark, words).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const anyText = fc
  .array(fc.tuple(anyLine, fc.constantFrom('\n', '\n\n', '\r\n', '\n　')), { maxLength: 40 })
  .map((lines) => lines.flat().join(''));

describe('any mixture of marks and lines', () => {
  test('is read without loss, in order, and printed back', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        expectSound(original, parseText(original));
      }),
      { numRuns: 1500 },
    );
  });

  test('reads to the same clauses a second time', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        expect(parseText(original)).toEqual(parseText(original));
      }),
      { numRuns: 50 },
    );
  });
});

test('an empty text has no clauses', () => {
  expect(parseText('').clauses).toEqual([]);
  expect(parseText(' \n\n').clauses).toEqual([]);
});
