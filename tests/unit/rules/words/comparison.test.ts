import { expect, test } from 'vitest';
import { policyStatuses, type PolicyStatus } from '../../../../src/facts/kinds/policy-status.ts';
import { isInForce } from '../../../../src/rules/policy/status.ts';
import {
  formatCoverage,
  legendByStanding,
  verdictLegend,
  verdictWords,
} from '../../../../src/rules/words/comparison.ts';

const none = { rule: [], part: [], principle: [], touched: [], silent: [], unread: [] };

test('what no text does is left out', () => {
  expect(
    formatCoverage({
      ...none,
      rule: ['在载明的有效期内', '试行'],
      silent: ['在载明的有效期内', '征求意见稿', '在载明的有效期内'],
    }),
  ).toBe('2 份有相关条文：2 份作出规定 · 3 份原文未载明');
  expect(
    formatCoverage({
      ...none,
      touched: ['在载明的有效期内'],
      unread: ['在载明的有效期内', '失效'],
    }),
  ).toBe('1 份只是提到 · 2 份尚未整理');
});

test('texts that are not known to be in force are told apart', () => {
  expect(
    formatCoverage({
      ...none,
      rule: ['在载明的有效期内', '效力待核', '在载明的有效期内', '征求意见稿'],
      principle: ['失效'],
      touched: ['征求意见稿', '征求意见稿'],
    }),
  ).toBe(
    '5 份有相关条文：2 份作出规定，1 份写有规定（效力待核），1 份拟作规定（征求意见稿），1 份只提探索、鼓励或原则（失效） · 2 份稿中只是提到（征求意见稿）',
  );
});

test('only a text in force 作出规定, by its word and its sign', () => {
  const rule = (status: PolicyStatus) => verdictWords('rule', status);
  expect(rule('在载明的有效期内')).toMatchObject({ sentence: '作出规定', sign: '●' });
  for (const status of policyStatuses.filter((one) => !isInForce(one))) {
    expect(rule(status).sentence).not.toContain('作出规定');
    expect(rule(status).sign).not.toBe('●');
    expect(verdictWords('part', status).sentence).not.toContain('作出规定');
  }
  expect(rule('征求意见稿')).toMatchObject({ word: '拟规定' });
});

test('a measure that is only named has no value, whatever the standing', () => {
  expect(verdictWords('touched', '征求意见稿', 'measure').word).toBe('没有写数值');
  expect(formatCoverage({ ...none, touched: ['在载明的有效期内', '征求意见稿'] }, 'measure')).toBe(
    '2 份提到但没有写数值（其中征求意见稿 1 份）',
  );
});

test('the legend explains every sign that the texts can have, once', () => {
  // What texts in force say is told first, in whatever order the texts stand.
  expect(verdictLegend(['征求意见稿', '在载明的有效期内'])[0]?.word).toBe('作出规定');
  const legend = verdictLegend(['在载明的有效期内', '征求意见稿']);
  expect(legend.map(({ word }) => word)).toEqual(expect.arrayContaining(['作出规定', '拟规定']));
  expect(legend.filter(({ word }) => word === '原文未载明')).toHaveLength(1);
  expect(legend.some(({ word }) => word === '写有规定')).toBe(false);
});

test('no two words of a legend share a sign, and each stands with the texts that have it', () => {
  const legend = verdictLegend(policyStatuses);
  expect(new Set(legend.map(({ sign }) => sign)).size).toBe(legend.length);
  const parts = legendByStanding(['征求意见稿', '在载明的有效期内', '效力待核']);
  expect(parts.map(({ standing }) => standing)).toEqual([
    '已印发的文件',
    '征求意见稿',
    '效力待核',
    null,
  ]);
  const words = parts.map((part) => part.words.map(({ word }) => word));
  expect(words[0]).toContain('作出规定');
  expect(words[1]).toContain('稿中提到');
  expect(words[3]).toEqual(expect.arrayContaining(['原文未载明', '尚未整理', '没有写数值']));
  const all = verdictLegend(['征求意见稿', '在载明的有效期内', '效力待核']).map(({ word }) => word);
  expect(words.flat().toSorted()).toEqual(all.toSorted());
});
