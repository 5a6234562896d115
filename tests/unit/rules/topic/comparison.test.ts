import { expect, test } from 'vitest';
import { compareCell, mentions } from '../../../../src/rules/topic/comparison.ts';
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
const entry = { policy: 'jia-2024-1', anchor: 'c-1', quote: '房票', strength: '推行' };

test('words are found across a page break and in tables, not in letterhead and signature', () => {
  const anchors = (words: string[]) =>
    mentions(policy, { words, except: [] }).map(({ anchor }) => anchor);
  expect(anchors(['房票'])).toEqual(['c-1']);
  expect(anchors(['置换', '房票'])).toEqual(['c-1', 'c-2']);
  expect(anchors(['听证'])).toEqual([]);
});

test('what is tagged is stated', () => {
  expect(compareCell(policy, vouchers, [entry])).toEqual({ kind: 'stated', entries: [entry] });
});

test('words that occur without a tag are mentioned, never silent', () => {
  const other = { ...entry, policy: 'yi-2024-1' };
  expect(compareCell(policy, vouchers, [other])).toMatchObject({
    kind: 'mentioned',
    clauses: [{ anchor: 'c-1' }],
  });
});

test('a text is silent only where none of the words occurs', () => {
  expect(compareCell(policy, { words: ['过渡期'], except: [] }, [])).toEqual({ kind: 'silent' });
});

test('a longer word that is about something else does not count', () => {
  const price = aPolicy({ clauses: [aClause({ text: '以公示地价为基础。' })] });
  expect(compareCell(price, { words: ['公示'], except: [] }, []).kind).toBe('mentioned');
  expect(compareCell(price, { words: ['公示'], except: ['公示地价'] }, []).kind).toBe('silent');
});
