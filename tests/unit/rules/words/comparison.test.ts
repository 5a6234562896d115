import { expect, test } from 'vitest';
import { formatCoverage } from '../../../../src/rules/words/comparison.ts';

const none = { rule: [], principle: [], touched: [], silent: [], unread: [] };

test('what no text does is left out', () => {
  expect(
    formatCoverage({ ...none, rule: ['有效', '试行'], silent: ['有效', '征求意见稿', '有效'] }),
  ).toBe('2 份有相关条文：2 份作出规定 · 3 份原文未载明');
  expect(formatCoverage({ ...none, touched: ['有效'], unread: ['有效', '失效'] })).toBe(
    '1 份只是提到 · 2 份尚未整理',
  );
});

test('texts that are not known to be in force are told apart', () => {
  expect(
    formatCoverage({
      ...none,
      rule: ['有效', '效力待核', '有效', '征求意见稿'],
      principle: ['失效'],
      touched: ['征求意见稿', '征求意见稿'],
    }),
  ).toBe(
    '5 份有相关条文：4 份作出规定（其中征求意见稿 1 份、效力待核 1 份），1 份只提探索、鼓励或原则（失效） · 2 份只是提到（其中征求意见稿 2 份）',
  );
});
