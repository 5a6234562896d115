import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { render } from '../../../../scripts/suggest/render.ts';
import type { Suggestion } from '../../../../src/rules/annotation/suggest.ts';

const suggestion: Suggestion = {
  file: 'deadlines.yaml',
  path: '四、（一）',
  line: 12,
  words: '每双月',
  record: {
    anchor: 'c-4-1',
    kind: 'rhythm',
    what: '待填',
    time: '每双月',
    quote: '每双月报送: 简报',
  },
};

describe('what a person reads', () => {
  const sentence = '被征收人可以选择补偿方式。';
  const text = render('data/jia/policies/jia-1', {
    fresh: [suggestion],
    bodies: [{ name: '市资规局', slug: 'shi-zi-gui-ju', line: 9 }],
    readings: [
      {
        ...{ topic: 'compensation', name: '补偿', about: '补偿多少' },
        found: [{ anchor: 'c-2', path: '第二条', line: 5, sentence }],
      },
      { topic: 'exchange', name: '置换', about: '能不能置换', found: [] },
    ],
    everyday: [],
  });

  test('says where each suggestion stands in the original', () => {
    expect(text).toContain('data/jia/policies/jia-1/deadlines.yaml：1 条建议');
    expect(text).toContain('# 四、（一），原件第 12 行：每双月');
    expect(text).toContain('bodies.yaml：1 个未登记的单位');
    expect(text).toContain('readings.yaml：2 个主题还没有通读登记');
    expect(text).toContain(`第二条，原件第 5 行：${sentence}`);
  });

  test('is YAML with the words as they are', () => {
    expect(parse(text)).toEqual([
      suggestion.record,
      { slug: 'shi-zi-gui-ju', name: '市资规局', printed: ['市资规局'] },
      { topic: 'compensation', result: '待填', clauses: ['c-2'], by: '待填', on: '待填' },
      { topic: 'exchange', result: '待填', clauses: [], by: '待填', on: '待填' },
    ]);
  });

  test('has a line for each clause that nobody has written people’s words for', () => {
    const everyday = [{ anchor: 'c-2', path: '二、', words: '怎么赔 房票' }];
    const lines = render('data/jia', { fresh: [], bodies: [], readings: [], everyday });
    expect(lines).toContain('data/jia/everyday.yaml：1 条');
    expect(parse(lines)).toEqual({ 'c-2': '怎么赔 房票' });
  });

  test('says so when all is recorded', () => {
    expect(render('data', { fresh: [], bodies: [], readings: [], everyday: [] })).toContain(
      '没有新的建议',
    );
  });
});
