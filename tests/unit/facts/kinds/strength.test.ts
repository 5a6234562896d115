import { expect, test } from 'vitest';
import { noStrength, strengthWords } from '../../../../src/facts/kinds/strength.ts';

test.each([
  ['探索完善甲,拓展乙,推行丙。', '探索', ['探索', '推行']],
  ['鼓励利用存量房产，允许以5年为限。', '允许', ['鼓励', '允许']],
  ['探索转换,鼓励利用,允许建筑在符合规划的前提下转换。', '允许', ['探索', '鼓励', '允许']],
  ['对推动不力的，要通报批评；不得隐瞒。', '要', ['要', '不得']],
  ['经批准的，可以协议方式安排。', '可', ['可']],
  ['经批准的，可以采用协议方式安排。', '可', ['可以']],
  ['完善制度。', noStrength, []],
])('%s is told by all its words', (quote, strength, words) => {
  expect(strengthWords({ quote, strength })).toEqual(words);
});
