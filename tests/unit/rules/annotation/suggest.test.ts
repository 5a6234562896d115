import { describe, expect, test } from 'vitest';
import {
  notYetRecorded,
  suggestDeadlines,
  suggestParameters,
  suggestRights,
  suggestTasks,
} from '../../../../src/rules/annotation/suggest.ts';
import { conditionsIn, laysDownRule, rolesIn } from '../../../../src/rules/annotation/propose.ts';
import { topicsSchema } from '../../../../src/facts/kinds/topic.ts';
import { aClause } from '../../../support/policy.ts';

const chapter = aClause({ anchor: 'c-4', heading: '四、实施步骤', text: '' });
const step = aClause({
  anchor: 'c-4-1',
  parent: 'c-4',
  heading: '全面摸底',
  text: '制定认定标准。于2024年2月前全部上图入库；每双月报送简报。国有土地收益基金计提比例不低于8%。',
});
const work = aClause({
  anchor: 'c-5-1',
  text: '加快改造。（责任单位：甲局；完成时间：2024年3月底前）',
});
const policy = { clauses: [chapter, step, work] as [typeof chapter, typeof step, typeof work] };

const topics = topicsSchema.parse([
  {
    ...{ slug: 'notice', name: '公示', group: '程序', about: '哪些要公示。' },
    ...{ words: ['公示'], except: ['公示地价'] },
    measures: [{ slug: 'reserve-fund', name: '计提比例', words: ['计提比例'] }],
  },
]);

const sentence = '于2024年2月前全部上图入库；每双月报送简报。';

describe('suggestions for a new text', () => {
  test('name every time outside the notes of bodies, with the sentence it stands in', () => {
    expect(suggestDeadlines(policy).map(({ record }) => record)).toEqual([
      {
        anchor: 'c-4-1',
        kind: 'task',
        what: '全部上图入库',
        time: '2024年2月前',
        quote: sentence,
      },
      {
        ...{ anchor: 'c-4-1', kind: 'rhythm', time: '每双月', quote: sentence },
        what: '报送简报',
      },
    ]);
  });

  test('name figures with their bound, and no years, document numbers or ordinals', () => {
    const other = aClause({ text: '市政府第51次会议，湖政发〔2024〕2号，“2+8”平台，到2027年。' });
    const found = suggestParameters({ clauses: [step, other] }, topics);
    expect(found.map(({ record }) => record)).toMatchObject([
      {
        ...{ measure: 'reserve-fund', subject: '国有土地收益基金计提比例' },
        ...{ comparator: 'atLeast', value: 8, unit: '%' },
        quote: '国有土地收益基金计提比例不低于8%。',
      },
    ]);
  });

  test('name ranges, 万亩 and shares in words with what they print', () => {
    const clause = aClause({
      text: '三年改造1.2万亩以上。每亩奖励3—5万元。征得三分之二以上权利人同意。补偿额的百分之三十以内。补偿标准不低于评估价的百分之八十。',
    });
    const found = suggestParameters({ clauses: [clause] }, topics);
    expect(found.map(({ record }) => record)).toMatchObject([
      { comparator: 'atLeast', value: 1.2, unit: '万亩' },
      { comparator: 'between', value: 3, valueMax: 5, unit: '万元' },
      { comparator: 'atLeast', value: null, unit: null, measure: null },
      { comparator: 'within', value: 30, unit: '%' },
      { comparator: 'atLeast', value: 80, unit: '%', subject: '补偿标准……评估价的' },
    ]);
  });

  test('name clauses of steps and work that print no body', () => {
    expect(suggestTasks(policy).map(({ record }) => record)).toEqual([
      { anchor: 'c-4-1', part: 'step', quote: '制定认定标准。' },
    ]);
  });

  test('name sentences about a topic, but not its longer look-alikes', () => {
    const clause = aClause({ text: '方案应当公示。以公示地价为基础。' });
    expect(suggestRights({ clauses: [clause] }, topics)).toMatchObject([
      { record: { topics: ['notice'], strength: '应当', quote: '方案应当公示。' } },
    ]);
  });

  test.each([
    ['各区每季度末月25日前报送进展。', '每季度末月25日前'],
    ['每年1月31日前公布实施情况。', '每年1月31日前'],
    ['应当在签订协议后24个月内交付。', '24个月内'],
    ['自受理之日起15个工作日以内办结。', '15个工作日以内'],
  ])('%s names its time as a whole', (text, time) => {
    const found = suggestDeadlines({ clauses: [aClause({ text })] });
    expect(found.map(({ words }) => words)).toEqual([time]);
  });

  test.each([
    ['首期缴纳比例不得低于50%。', 'atLeast', 50, '%'],
    ['每年安排不少于2亿元。', 'atLeast', 2, '亿元'],
    ['奖励最高500万元。', 'atMost', 500, '万元'],
    ['协议签订后24个月内交付。', 'within', 24, '个月'],
    ['公示期不少于7日。', 'atLeast', 7, '日'],
  ])('%s says how its figure binds', (text, comparator, value, unit) => {
    const found = suggestParameters({ clauses: [aClause({ text })] }, topics);
    expect(found.map(({ record }) => record)).toMatchObject([{ comparator, value, unit }]);
  });

  test('take no day of a date for a figure', () => {
    const text = '2025年6月30日前完成，1月31日公布。';
    expect(suggestParameters({ clauses: [aClause({ text })] }, topics)).toEqual([]);
  });

  test('name no rule as a task: it sets nobody to work', () => {
    const rules = [
      '按照评估价值补偿。',
      '对侵害群众利益的，依法追究责任。',
      '可以协议方式供地。',
      '改建须经被征收人同意。',
    ];
    const clauses = rules.map((text, at) =>
      aClause({ anchor: `c-4-${at + 2}`, parent: 'c-4', text }),
    );
    expect(suggestTasks({ clauses: [chapter, ...clauses] })).toEqual([]);
    expect(laysDownRule('制定补偿标准，按照评估价值补偿。')).toBe(false);
  });

  test('give a right its people, its case and whose consent it takes, verbatim', () => {
    const quote =
      '除公益项目外，旧城区改建须经百分之九十以上被征收人同意；征收村民住宅的，应当征得三分之二以上村民同意。';
    expect(conditionsIn(quote)).toEqual([
      '除公益项目外',
      '须经百分之九十以上被征收人同意',
      '征收村民住宅的',
      '应当征得三分之二以上村民同意',
    ]);
    expect(rolesIn(quote)).toEqual(['权利人', '村民']);
    expect(conditionsIn('允许符合条件的企业分割转让。')).toEqual([]);
  });

  test('leave out what is recorded', () => {
    const all = [...suggestDeadlines(policy), ...suggestTasks(policy)];
    const rest = notYetRecorded(
      all,
      new Map([
        ['deadlines.yaml', [{ anchor: 'c-4-1', time: '2024年2月前', quote: sentence }]],
        ['tasks.yaml', [{ anchor: 'c-4-1', quote: '全部上图入库' }]],
      ]),
    );
    expect(rest.map(({ words }) => words)).toEqual(['每双月']);
  });
});
