import { expect, test } from 'vitest';
import { leadOf } from '../../../../src/rules/quotation/lead.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

const under = (text: string) =>
  aPolicy({
    clauses: [
      aClause({ anchor: 'c-1', text }),
      aClause({ anchor: 'c-1-1', parent: 'c-1', text: '甲日之前的，办理登记。' }),
      aClause({ anchor: 'c-1-1-1', parent: 'c-1-1', text: '报市政府。' }),
    ],
  });

test('the sentence over a list governs its items, and stands over what is below them', () => {
  const text = '没有手续的用地，可按下列情形处理：';
  expect(leadOf(under(text), 'c-1-1')).toMatchObject({ words: text, isItem: true });
  expect(leadOf(under(text), 'c-1-1-1')).toMatchObject({ words: text, isItem: false });
  expect(leadOf(under(text), 'c-1')).toBeNull();
});

test('before a colon all of the clause governs; else the sentence that announces the list, cut behind it', () => {
  const whole = '低效用地，可列入试点范围。范围包括如下几个方面：';
  expect(leadOf(under(whole), 'c-1-1')?.words).toBe(whole);
  const announced = '试点已开始。各区应当落实以下任务，重点突出转变。';
  expect(leadOf(under(announced), 'c-1-1')?.words).toBe('各区应当落实以下任务，……');
});

test('a clause that lists nothing, or in no strength, governs nothing', () => {
  expect(leadOf(under('可依法处理后办理手续。'), 'c-1-1')).toBeNull();
  expect(leadOf(under('按以下步骤实施。'), 'c-1-1')).toBeNull();
});
