import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText, type ParsedText } from '../../../../src/rules/policy/parse.ts';
import { readMetadata } from '../../../../src/rules/policy/metadata.ts';
import {
  clauseSchema,
  departureSchema,
  type PolicyMetadata,
} from '../../../../src/facts/kinds/policy.ts';
import {
  asRecorded,
  miscounted,
  printClauses,
  rangesInOrder,
  shownOriginal,
} from '../../../support/parsed-text.ts';

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

/** What a text prints of itself, without the fields that it leaves open and the texts it cites. */
function printedOnly(metadata: PolicyMetadata): unknown {
  const isPrinted = (value: unknown): boolean =>
    value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(metadata).filter(([key, value]) => key !== 'cites' && isPrinted(value)),
  );
}

describe('recorded cases', () => {
  test.each(readdirSync(cases))('%s reads as recorded', (name) => {
    const original = readFileSync(join(cases, name, 'source.txt'), 'utf8');
    const parsed = parseText(original);
    const recorded = readFileSync(join(cases, name, 'tree.json'), 'utf8');
    expect(asRecorded(parsed)).toEqual(JSON.parse(recorded));
    expectSound(original, parsed);
    const metadata = join(cases, name, 'metadata.json');
    if (!existsSync(metadata)) return;
    const { clauses, webHead } = parsed;
    const read = readMetadata(clauses, { fallbackTitle: '无标题', webHead });
    expect(printedOnly(read)).toEqual(JSON.parse(readFileSync(metadata, 'utf8')));
  });
});

const mark = fc.constantFrom(
  ...['一、', '二、', '十一、', '（一）', '(二)', '1.', '2．', '3、', '（1）', '(2)', '①', '——'],
  ...[
    '第一阶段：',
    '第二章 ',
    '第三条 ',
    '第一编',
    '第一节 ',
    '第一条（依据）',
    '第二条',
    '第二条之一 ',
    '★一、',
    '2.1 ',
    '2.2 ',
    '1.2024年',
    '2.3年',
    '附件1：任务',
    '目录',
    '一、修改为：“',
    '\u200B',
    '\t',
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
    '| 区 | 面积 |',
    '| --- | --- |',
    '\t二\t三',
    '结束。”',
    '二〇二四年五月六日',
    '发布日期：2024-05-06',
    '甲市用地办法',
    '有下列情形的：',
    '相关信息:',
    '-',
    '甲市人民政府',
    '2024年1月30日',
    '抄送：各部门，',
    '，不断',
    '；',
    '问：何时？',
    '【公开】结果',
    '受理条件：',
    '甲方（盖章）：__',
    'Article 1 It is so.',
    '姓名\t',
    '序号\t名称\t备注',
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
      { numRuns: 500 },
    );
  });

  test('keeps what follows a table in an item behind the table', () => {
    const text = '第三条\n1.\n| 区 | 面积 |\n| 东 | 3 |\n坚持公开。结果上网，\n2．办理\n';
    const { clauses } = parseText(text);
    expectSound(text, parseText(text));
    expect(clauses.map(({ path, text: own }) => [path, own])).toContainEqual([
      expect.stringContaining('第1项'),
      '坚持公开。结果上网，',
    ]);
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
