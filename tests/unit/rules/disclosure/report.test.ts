import { describe, expect, test } from 'vitest';
import { fillable } from '../../../../src/rules/disclosure/fillable.ts';
import { finding } from '../../../../src/rules/disclosure/outcome.ts';
import {
  changesSince,
  clerkReport,
  reportGaps,
  type ReportInput,
} from '../../../../src/rules/disclosure/report.ts';
import type { Result } from '../../../../src/rules/disclosure/requirement.ts';
import { aRequirement, aResult } from '../../../support/requirements.ts';

const lines = (some: string[]) => some.map((line) => finding(line));
const notMet = (id: string, found: string[], gate: Result['gate'] = 'blocks') =>
  aResult(id, { state: 'notMet', findings: lines(found), gate });

const input: ReportInput = {
  today: '2026-11-23',
  requirements: [
    aRequirement('D-01'),
    aRequirement('D-02'),
    aRequirement('D-03', {
      examines: null,
      person: { judges: '日期', who: '审查岗' },
      tests: ['tests/a.test.ts'],
    }),
    aRequirement('D-04'),
  ],
  results: [
    notMet('D-01', ['a.html：断开。请改。', 'b.html：断开。请改。', 'c.html：断开。请改。']),
    notMet('D-02', ['x.yaml：过期。请补。'], 'warns'),
    aResult('D-03', { state: 'byHand', detail: '由审查岗签字，尚未签字。' }),
    aResult('D-04', { reminders: lines(['y.yaml：快到期。请留意。']) }),
  ],
  general: ['d.html：没有标题。请写明。'],
  items: [
    { item: 'a', title: '《甲》', status: '在载明的有效期内' },
    { item: 'c', title: '《丙》', status: '失效' },
  ],
  waiting: ['data/sources/e.txt：没有审查记录，没有上网。请登记。'],
  toFill: fillable(
    [
      { item: 'a', retention: null },
      { item: 'c', retention: '长期公开' },
    ],
    'data',
  ),
  previous: {
    builtOn: '2026-10-01',
    requirements: [
      { id: 'D-01', state: 'met' },
      { id: 'D-04', state: 'met' },
    ],
    items: [
      { item: 'b', title: '《乙》', status: '在载明的有效期内' },
      { item: 'c', title: '《丙》', status: '在载明的有效期内' },
    ],
  },
  most: 2,
};
const section = (report: string, title: string) =>
  (report.split('\n\n').find((part) => part.startsWith(title)) ?? '').split('\n').slice(1);

describe('公开工作台账', () => {
  const report = clerkReport(input);

  test('begins with the day and the count of each state', () => {
    expect(report.split('\n').slice(0, 2)).toEqual([
      '公开工作台账 2026-11-23',
      '信息公开要求 4 条：符合 1，不符合 2，不适用 0，人工核验 1；提醒 2 处。',
    ]);
  });

  test('says first what stops the publication, some of each kind, and how to see the rest', () => {
    expect(section(report, '一、不改正就不能发布')).toEqual([
      '  · d.html：没有标题。请写明。',
      '  · D-01 a.html：断开。请改。',
      '  · D-01 b.html：断开。请改。',
      '  · D-01 同类另有 1 处；运行 npm run check -- --all 全部列出。',
    ]);
  });

  test('then what waits, what may pass, what changed, and who has to sign', () => {
    expect(section(report, '二、未经审查')).toEqual([`  · ${input.waiting[0] ?? ''}`]);
    expect(section(report, '三、不符合，可以发布')).toEqual(['  · D-02 x.yaml：过期。请补。']);
    expect(section(report, '四、提醒')).toEqual([
      '  · D-04 y.yaml：快到期。请留意。',
      expect.stringMatching(
        /data\/disclosure\/records\.yaml：1 件没有登记公开期限：a。.*retention/,
      ),
    ]);
    expect(section(report, '五、变化（自 2026-10-01 以来）')).toEqual([
      '  · 新增：《甲》（在载明的有效期内）',
      '  · 不再有：《乙》',
      '  · 状态变化：《丙》，由“在载明的有效期内”变为“失效”',
      '  · 要求 D-01 由“符合”变为“不符合”',
    ]);
    expect(section(report, '六、请人工核验')).toEqual([
      '  · D-03 要求D-03：由审查岗签字，尚未签字。运行 npm test，看 tests/a.test.ts 是否通过。',
    ]);
  });

  test('counts what has to be signed where it is more than is listed', () => {
    const unsigned = ['D-03', 'D-07', 'D-08'].map((id) => aResult(id, { state: 'byHand' }));
    const many = clerkReport({ ...input, most: 2, results: unsigned });
    expect(many.split('\n').filter((line) => line.includes('签字'))).toEqual([
      expect.stringMatching(/^六、另有 3 条.*npm run check -- --all/u),
    ]);
    const all = clerkReport({ ...input, most: Infinity, results: unsigned });
    expect(section(all, '六、请人工核验')).toHaveLength(3);
  });

  test('leaves out what there is nothing of', () => {
    const clean = {
      ...input,
      results: [aResult('D-04')],
      general: [],
      waiting: [],
      toFill: [],
      previous: null,
    };
    expect(clerkReport(clean).split('\n')).toHaveLength(2);
    expect(changesSince(clean)).toEqual([]);
  });
});

describe('what the report has to tell', () => {
  test('stands in it', () => {
    expect(reportGaps(clerkReport(input), input)).toEqual([]);
  });

  test.each([
    ['D-02', clerkReport(input).replace('· D-02', '·')],
    ['D-04', clerkReport(input).replace('· D-04', '·')],
    ['data/sources/e.txt', clerkReport({ ...input, waiting: [] })],
    ['d.html', clerkReport({ ...input, general: [] })],
    ['2026-11-23', clerkReport({ ...input, today: '2026-11-22' })],
  ])('and is missed where it is not: %s', (what, report) => {
    const gaps = reportGaps(report, input);
    expect(gaps).toEqual([expect.stringContaining(what)]);
    expect(gaps[0]).toMatch(/^公开工作台账：.+。请.+。$/);
  });
});
