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
  const text = render(
    'data/jia/policies/jia-1',
    [suggestion],
    [{ name: '市资规局', slug: 'shi-zi-gui-ju', line: 9 }],
  );

  test('says where each suggestion stands in the original', () => {
    expect(text).toContain('data/jia/policies/jia-1/deadlines.yaml：1 条建议');
    expect(text).toContain('# 四、（一），原件第 12 行：每双月');
    expect(text).toContain('bodies.yaml：1 个未登记的单位');
  });

  test('is YAML with the words as they are', () => {
    expect(parse(text)).toEqual([
      suggestion.record,
      { slug: 'shi-zi-gui-ju', name: '市资规局', printed: ['市资规局'] },
    ]);
  });

  test('says so when all is recorded', () => {
    expect(render('data', [], [])).toContain('没有新的建议');
  });
});
