import { expect, test } from 'vitest';
import {
  noStrength,
  strengthStands,
  strengthWords,
  type Lead,
} from '../../../../src/facts/kinds/strength.ts';

test.each([
  ['探索完善甲,拓展乙,推行丙。', '探索', ['探索', '推行']],
  ['鼓励利用存量房产，允许以5年为限。', '允许', ['鼓励', '允许']],
  ['探索转换,鼓励利用,允许建筑在符合规划的前提下转换。', '允许', ['探索', '鼓励', '允许']],
  ['对推动不力的，要通报批评；不得隐瞒。', '要', ['要', '不得']],
  ['经批准的，可以协议方式安排。', '可', ['可']],
  ['经批准的，可以采用协议方式安排。', '可', ['可以']],
  ['完善制度。', noStrength, []],
])('%s is told by all its words', (quote, strength, words) => {
  expect(strengthWords({ quote, strength, lead: null })).toEqual(words);
});

test('the verb of the sentence over a list is that of its items', () => {
  const quote = '用地行为发生在甲日之前的，办理登记手续。';
  const lead: Lead = {
    ...{ words: '没有手续的建设用地，可按下列情形处理：', path: '一、', isItem: true },
  };
  expect(strengthStands({ quote, strength: noStrength, lead: null })).toBe(true);
  expect(strengthStands({ quote, strength: noStrength, lead })).toBe(false);
  expect(strengthStands({ quote, strength: '可', lead })).toBe(true);
  expect(strengthStands({ quote, strength: '可', lead: null })).toBe(false);
  expect(strengthWords({ quote, strength: '可', lead })).toEqual(['可']);
  // What stands below an item is told the sentence, but has its own verb.
  const below: Lead = { ...lead, isItem: false };
  expect(strengthStands({ quote, strength: noStrength, lead: below })).toBe(true);
  expect(strengthStands({ quote, strength: '可', lead: below })).toBe(false);
  expect(strengthWords({ quote: '应当报告。', strength: '应当', lead: below })).toEqual(['应当']);
});
