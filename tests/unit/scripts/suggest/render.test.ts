import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { render } from '../../../../scripts/suggest/render.ts';

test('bodies that nobody listed are told with their line, as YAML to move over', () => {
  const text = render('data/jia', [{ name: '市资规局', slug: 'shi-zi-gui-ju', line: 9 }], []);
  expect(text).toContain('bodies.yaml：1 个未登记的单位');
  expect(text).toContain('# 原件第 9 行');
  expect(parse(text)).toEqual([{ slug: 'shi-zi-gui-ju', name: '市资规局', printed: ['市资规局'] }]);
});

test('each clause that nobody has written people’s words for has a line', () => {
  const lines = render('data/jia', [], [{ anchor: 'c-2', path: '二、', words: '怎么赔 房票' }]);
  expect(lines).toContain('data/jia/everyday.yaml：1 条');
  expect(parse(lines)).toEqual({ 'c-2': '怎么赔 房票' });
});

test('where nothing is left there is nothing to read', () => {
  expect(render('data', [], [])).toBe('');
});
