import { describe, expect, test } from 'vitest';
import {
  notYetRecorded,
  suggestDeadlines,
  suggestParameters,
  suggestRights,
  suggestTasks,
} from '../../../../src/rules/annotation/suggest.ts';
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

const sentence = '于2024年2月前全部上图入库；每双月报送简报。';

describe('suggestions for a new text', () => {
  test('name every time outside the notes of bodies, with the sentence it stands in', () => {
    expect(suggestDeadlines(policy).map(({ record }) => record)).toEqual([
      {
        anchor: 'c-4-1',
        kind: 'task',
        what: '待填',
        time: '2024年2月前',
        quote: sentence,
      },
      { anchor: 'c-4-1', kind: 'rhythm', what: '待填', time: '每双月', quote: sentence },
    ]);
  });

  test('name figures with their bound, and no years, document numbers or ordinals', () => {
    const other = aClause({ text: '市政府第51次会议，湖政发〔2024〕2号，“2+8”平台，到2027年。' });
    const found = suggestParameters({ clauses: [step, other] });
    expect(found.map(({ record }) => record)).toMatchObject([
      { comparator: 'atLeast', value: 8, unit: '%', quote: '国有土地收益基金计提比例不低于8%。' },
    ]);
  });

  test('name clauses of steps and work that print no body', () => {
    expect(suggestTasks(policy).map(({ record }) => record)).toEqual([
      { anchor: 'c-4-1', part: 'step', quote: '制定认定标准。' },
    ]);
  });

  test('name sentences about a topic, but not its longer look-alikes', () => {
    const topics = topicsSchema.parse([
      {
        slug: 'notice',
        name: '公示',
        group: '程序',
        about: '哪些要公示。',
        words: ['公示'],
        except: ['公示地价'],
        measures: [],
      },
    ]);
    const clause = aClause({ text: '方案应当公示。以公示地价为基础。' });
    expect(suggestRights({ clauses: [clause] }, topics)).toMatchObject([
      { record: { topics: ['notice'], strength: '应当', quote: '方案应当公示。' } },
    ]);
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
