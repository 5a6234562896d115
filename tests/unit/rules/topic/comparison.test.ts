import { expect, test } from 'vitest';
import {
  compareCell,
  coverageOfRow,
  entriesOf,
  mentions,
  type Entry,
} from '../../../../src/rules/topic/comparison.ts';
import { formatCoverage } from '../../../../src/rules/words/comparison.ts';
import { aReading } from '../../../support/reading.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

const policy = aPolicy({
  clauses: [
    aClause({ anchor: 'head', kind: 'head', text: '甲市房票办法' }),
    aClause({ anchor: 'c-1', text: '推行房\n\n票安置。' }),
    aClause({
      anchor: 'c-2',
      text: '如下表。',
      table: { columns: ['序号'], rows: [{ cells: ['1', '制定置换政策'], line: 2 }] },
    }),
    aClause({ anchor: 'end', kind: 'end', text: '抄送：听证办' }),
  ],
});
const vouchers = { words: ['房票'], except: [] };
const entry: Entry = {
  policy: 'jia-2024-1',
  anchor: 'c-1',
  quote: '推行房票安置。',
  strength: '推行',
};
const cellOf = (entries: Entry[], reading?: ReturnType<typeof aReading>) =>
  compareCell(policy, vouchers, entries, reading);

test('words are found across a page break and in tables, not in letterhead and signature', () => {
  const anchors = (words: string[]) =>
    mentions(policy, { words, except: [] }).map(({ anchor }) => anchor);
  expect(anchors(['房票'])).toEqual(['c-1']);
  expect(anchors(['置换', '房票'])).toEqual(['c-1', 'c-2']);
  expect(anchors(['听证'])).toEqual([]);
  // The words of two clauses are never read as one.
  expect(anchors(['安置。如下'])).toEqual([]);
  expect(anchors(['安置。', '。'])).toEqual(['c-1', 'c-2']);
});

test('a text that nobody has read is 尚未整理, tagged or not, and its words are a hint', () => {
  expect(cellOf([])).toMatchObject({ kind: 'unread', clauses: [{ anchor: 'c-1' }] });
  expect(cellOf([entry])).toMatchObject({ kind: 'unread', entries: [entry] });
  const other = compareCell(policy, { words: ['过渡期'], except: [] }, [], undefined);
  expect(other).toEqual({ kind: 'unread', entries: [], clauses: [] });
});

test('only a reading makes a text silent, whatever words occur in it', () => {
  const reading = aReading({ result: 'silent' });
  expect(cellOf([], reading)).toEqual({ kind: 'silent', reading });
});

test('what is stated has its entries, and the clauses that no entry quotes', () => {
  const reading = aReading({ result: 'stated', force: 'rule', clauses: ['c-1', 'c-2'] });
  const cell = cellOf([entry, { ...entry, policy: 'yi-2024-1' }], reading);
  expect(entriesOf(cell)).toEqual([entry]);
  expect(cell).toMatchObject({ kind: 'stated', clauses: [{ anchor: 'c-2' }] });
});

test('rules, rules on a part, principles, mere mentions, silence and what is unread are counted apart', () => {
  const cells = [
    cellOf([], aReading({ result: 'stated', force: 'rule', clauses: ['c-1'] })),
    cellOf([], aReading({ result: 'stated', force: 'part', clauses: ['c-1'] })),
    cellOf([], aReading({ result: 'stated', force: 'principle', clauses: ['c-1'] })),
    cellOf([], aReading({ result: 'touched', clauses: ['c-1'] })),
    cellOf([], aReading({ result: 'silent' })),
    cellOf([entry]),
  ];
  const columns = cells.map(() => ({ status: '在载明的有效期内' as const }));
  const one = ['在载明的有效期内'];
  const coverage = coverageOfRow(cells, columns);
  expect(coverage).toEqual({
    rule: one,
    part: one,
    goal: [],
    principle: one,
    touched: one,
    silent: one,
    unread: one,
  });
  expect(formatCoverage(coverage)).toBe(
    '3 份有相关条文：1 份作出规定，1 份只就一部分作出规定，1 份只提探索、鼓励或原则；1 份只是提到；1 份原文未载明；1 份尚未整理',
  );
});

test('a longer word that is about something else does not count', () => {
  const price = aPolicy({ clauses: [aClause({ text: '以公示地价为基础。' })] });
  expect(mentions(price, { words: ['公示'], except: [] })).toHaveLength(1);
  expect(mentions(price, { words: ['公示'], except: ['公示地价'] })).toEqual([]);
});
