import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  citationAddress,
  citationFor,
  citedHash,
} from '../../../../src/rules/citation/citation.ts';
import { checkCitation } from '../../../../src/rules/citation/check.ts';
import { diffWords } from '../../../../src/rules/citation/diff.ts';
import { clauseHash, textHash } from '../../../../src/rules/citation/hash.ts';
import { supersededVersions } from '../../../../src/rules/citation/version.ts';
import { policyStatus } from '../../../../src/rules/policy/status.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

describe('the mark of a text', () => {
  test('is the same for the same words whatever the line breaks', () => {
    expect(textHash('不\n\n断完善')).toBe(textHash('不断完善'));
  });

  test('differs where one character differs', () => {
    expect(textHash('不低于55%')).not.toBe(textHash('不低于56%'));
  });

  test('is the published value of FNV-1a', () => {
    expect(textHash('')).toBe('811c9dc5');
    expect(textHash('a')).toBe('e40c292c');
  });

  test('covers the cells of a table', () => {
    const row = (cell: string) => ({ columns: ['时限'], rows: [{ cells: [cell], line: 1 }] });
    expect(clauseHash(aClause({ table: row('2024年1月底') }))).not.toBe(
      clauseHash(aClause({ table: row('2024年3月底') })),
    );
  });
});

describe('a citation', () => {
  const clause = aClause({ anchor: 'c-3-3-7', path: '三、（三）7.', text: '探索完善。' });
  const address = 'https://example.org/policies/a/';

  test('names issuer, title, number, date, status, clause and the mark of its words', () => {
    const text = citationFor(aPolicy({ clauses: [clause] }), clause, {
      standing: policyStatus(aPolicy({ metadata: { validUntil: '2027-09-30' } }), '2026-12-01'),
      address,
    });
    expect(text).toBe(
      `甲市人民政府. 甲市方案: 甲政发〔2024〕1号[Z/OL]. (2024-01-30). 效力状态(2026-12-01): 在载明的有效期内，至2027年9月30日，是否被修改或废止本站未查. ` +
        `三、（三）7. #c-3-3-7, 文本校验 ${clauseHash(clause)}. ` +
        `${address}?v=${clauseHash(clause)}#c-3-3-7`,
    );
  });

  test('says so where the text prints no issuer and no date', () => {
    const metadata = { issuer: null, docNumber: null, issuedOn: null };
    const text = citationFor(aPolicy({ clauses: [clause], metadata }), clause, {
      standing: policyStatus(aPolicy({ metadata: { draft: true } }), '2026-12-01'),
      address,
    });
    expect(text).toContain(
      '发文机关原文未载明. 甲市方案[Z/OL]. （日期原文未载明）. 效力状态(2026-12-01): 征求意见稿，本稿不具有效力，正式文件本站未收录，也没有查询记录',
    );
  });

  test('carries a mark that its address gives back', () => {
    const [search] = citationAddress(clause).split('#');
    expect(citedHash(search ?? '')).toBe(clauseHash(clause));
    expect(citedHash('?v=%3Cscript%3E')).toBeNull();
    expect(citedHash('')).toBeNull();
  });
});

describe('the difference of two wordings', () => {
  test('keeps a changed number whole', () => {
    expect(diffWords('不低于55%的比例', '不低于60%的比例')).toEqual([
      { kind: 'same', text: '不低于' },
      { kind: 'removed', text: '55%' },
      { kind: 'added', text: '60%' },
      { kind: 'same', text: '的比例' },
    ]);
  });

  test('gives both wordings back, and nothing but sameness for equal ones', () => {
    const words = fc.string({
      unit: fc.constantFrom('补', '偿', '5', '%', 'a', '\n'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = diffWords(before, after);
        const text = (without: string) =>
          runs
            .filter((run) => run.kind !== without)
            .map((run) => run.text)
            .join('');
        expect(text('added')).toBe(before);
        expect(text('removed')).toBe(after);
        expect(diffWords(before, before).every((run) => run.kind === 'same')).toBe(true);
      }),
    );
  });
});

test('wordings that change or go are kept, the others are not', () => {
  const before = [
    aClause({ anchor: 'c-1', text: '甲' }),
    aClause({ anchor: 'c-2', text: '乙' }),
    aClause({ anchor: 'c-3', text: '丙' }),
  ];
  const after = [aClause({ anchor: 'c-1', text: '甲' }), aClause({ anchor: 'c-2', text: '丁' })];
  const kept = supersededVersions(aPolicy({ clauses: before }), aPolicy({ clauses: after }));
  expect(kept.map(({ anchor, text }) => [anchor, text])).toEqual([
    ['c-2', '乙'],
    ['c-3', '丙'],
  ]);
});

describe('a citation read later', () => {
  const wording = (anchor: string, text: string) => ({ anchor, text, hash: textHash(text) });
  const wordings = {
    present: [wording('c-1', '不低于60%'), wording('c-2', '探索')],
    former: [wording('c-1', '不低于55%'), wording('c-3', '删去的一条')],
  };
  const cite = (anchor: string, text: string) => ({ anchor, hash: textHash(text) });

  test('is told that the words are the same', () => {
    expect(checkCitation(cite('c-2', '探索'), wordings)).toEqual({ kind: 'same' });
  });

  test('is shown what changed since', () => {
    expect(checkCitation(cite('c-1', '不低于55%'), wordings)).toEqual({
      kind: 'changed',
      runs: [
        { kind: 'same', text: '不低于' },
        { kind: 'removed', text: '55%' },
        { kind: 'added', text: '60%' },
      ],
    });
  });

  test('is told where the cited words were never kept', () => {
    expect(checkCitation(cite('c-1', '不低于40%'), wordings)).toEqual({ kind: 'unknown' });
  });

  test('is told that the clause is gone, with its words where they were kept', () => {
    expect(checkCitation(cite('c-3', '删去的一条'), wordings)).toEqual({
      kind: 'gone',
      text: '删去的一条',
    });
    expect(checkCitation(cite('c-4', '从来没有'), wordings)).toEqual({ kind: 'gone', text: null });
  });
});
