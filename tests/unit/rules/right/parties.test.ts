import { expect, test } from 'vitest';
import { partiesIn } from '../../../../src/rules/right/parties.ts';

test('parties are named in the longest words that the text prints, each once', () => {
  expect(
    partiesIn('经原国有土地使用权人申请，与农村集体经济组织或农户签订协议，原国有土地使用权人'),
  ).toEqual(['原国有土地使用权人', '农村集体经济组织', '农户']);
  expect(partiesIn('承租人可以不改变用途。')).toEqual([]);
});
