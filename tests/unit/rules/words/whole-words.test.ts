import { expect, test } from 'vitest';
import { holdsWord } from '../../../../src/rules/words/whole-words.ts';
import { findTimes } from '../../../../src/rules/deadline/time.ts';

test.each([
  ['市政府定期公布结果', '定期', true],
  ['当事人在法定期限内不申请复议的', '定期', false],
  ['协议约定期满不搬迁的', '定期', false],
  ['按规定期限办理', '定期', false],
  ['不定期抽查，并定期报告', '定期', true],
  ['征收补偿安置', '补偿', true],
])('%s holds %s: %s', (sentence, word, holds) => {
  expect(holdsWord(sentence, word)).toBe(holds);
});

test.each([
  ['法定期限内办理', []],
  ['编制年度计划', []],
  ['实行季度通报', ['季度']],
  ['应当定期公布，2024年底前完成', ['定期', '2024年底前']],
])('%s has the times %j', (text, times) => {
  expect(findTimes(text).map(({ words }) => words)).toEqual(times);
});
