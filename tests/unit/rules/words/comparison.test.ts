import { expect, test } from 'vitest';
import { policyStatuses } from '../../../../src/facts/kinds/policy-status.ts';
import { isInForce } from '../../../../src/rules/policy/status.ts';
import { verdicts } from '../../../../src/rules/topic/comparison.ts';
import { formatCoverage, legendOf, verdictWords } from '../../../../src/rules/words/comparison.ts';
import { aReading } from '../../../support/reading.ts';

const none = { rule: [], part: [], goal: [], principle: [], touched: [], silent: [], unread: [] };

test('what no text does is left out', () => {
  expect(
    formatCoverage({
      ...none,
      rule: ['在载明的有效期内', '试行'],
      silent: ['在载明的有效期内', '征求意见稿', '在载明的有效期内'],
    }),
  ).toBe('2 份作出规定；3 份原文未载明');
  expect(
    formatCoverage({
      ...none,
      touched: ['在载明的有效期内'],
      unread: ['在载明的有效期内', '失效'],
    }),
  ).toBe('1 份只是提到；2 份尚未整理');
});

test('a goal is told as one, and is no rule', () => {
  expect(
    formatCoverage({ ...none, goal: ['在载明的有效期内', '征求意见稿'], silent: ['效力待核'] }),
  ).toBe('2 份有相关条文：1 份写有目标，1 份稿中写有目标（征求意见稿）；1 份原文未载明');
});

test('of a single text nothing is counted', () => {
  expect(formatCoverage({ ...none, silent: ['在载明的有效期内'] })).toBe('原文未载明');
  expect(formatCoverage({ ...none, principle: ['征求意见稿'] })).toBe(
    '有相关条文：稿中只提探索、鼓励或原则（征求意见稿）',
  );
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
    '5 份有相关条文：2 份作出规定，1 份写有规定（效力待核），1 份拟作规定（征求意见稿），1 份只提探索、鼓励或原则（失效）；2 份稿中只是提到（征求意见稿）',
  );
});

test('only a text in force 作出规定; one sign says what a text does, whatever its standing', () => {
  expect(verdictWords('rule', '在载明的有效期内').word).toBe('作出规定');
  for (const status of policyStatuses.filter((one) => !isInForce(one))) {
    expect(verdictWords('rule', status).sentence).not.toContain('作出规定');
    expect(verdictWords('part', status).sentence).not.toContain('作出规定');
    expect(verdictWords('rule', status).word).not.toBe('作出规定');
  }
  expect(verdictWords('rule', '征求意见稿').word).toBe('拟规定');
  const signs = verdicts.map(
    (verdict) => new Set(policyStatuses.map((status) => verdictWords(verdict, status).sign)),
  );
  expect(signs.map(({ size }) => size)).toEqual(verdicts.map(() => 1));
  expect(new Set(signs.flatMap((own) => [...own])).size).toBe(verdicts.length);
});

test('a measure that is only named has no value, whatever the standing', () => {
  expect(verdictWords('touched', '征求意见稿', 'measure').word).toBe('没有规定数值');
  expect(formatCoverage({ ...none, touched: ['在载明的有效期内', '征求意见稿'] }, 'measure')).toBe(
    '2 份提到但没有规定数值（其中征求意见稿 1 份）',
  );
});

const silent = { kind: 'silent', reading: aReading({ result: 'silent' }) } as const;
const stated = (force: 'rule' | 'principle') => ({
  ...{ kind: 'stated' as const, entries: [], clauses: [] },
  reading: aReading({ result: 'stated', force, clauses: ['c-1'] }),
});

test('the legend has the signs that stand in the table, with their words, and no other', () => {
  const columns = (['征求意见稿', '在载明的有效期内', '效力待核'] as const).map((status) => ({
    status,
  }));
  const rows = [
    { kind: 'topic' as const, cells: [stated('rule'), stated('rule'), stated('rule')] },
    { kind: 'topic' as const, cells: [silent, stated('principle'), stated('principle')] },
  ];
  expect(legendOf(rows, columns)).toEqual([
    { sign: '●', words: '作出规定；征求意见稿写“拟规定”；效力待核写“写有规定”' },
    { sign: '○', words: '探索、鼓励或原则' },
    { sign: '—', words: '原文未载明' },
  ]);
  expect(legendOf(rows, columns.slice(0, 1)).map(({ words }) => words)).toEqual([
    '征求意见稿写“拟规定”',
    '原文未载明',
  ]);
  expect(legendOf([], columns)).toEqual([]);
});
