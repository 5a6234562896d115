import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkChain,
  checkSubjects,
  entriesToAppend,
  firstPublication,
  momentOf,
} from '../../../../src/rules/publication/ledger.ts';
import type { LedgerEntry, LedgerSubject } from '../../../../src/facts/kinds/publication.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const subject = (name: string): LedgerSubject => ({
  kind: 'policy',
  subject: name,
  sha256: hash(name),
});

function ledgerOf(days: readonly [string, ...string[]][]): LedgerEntry[] {
  const ledger: LedgerEntry[] = [];
  for (const [publishedOn, ...names] of days) {
    ledger.push(...entriesToAppend(ledger, names.map(subject), { publishedOn, at: null, hash }));
  }
  return ledger;
}

const ledger = ledgerOf([
  ['2026-11-23', 'one', 'two'],
  ['2026-12-01', 'three'],
]);
const path = 'data/publications.jsonl';

describe('the publication ledger', () => {
  test('chains as it is written', () => {
    expect(checkChain(path, ledger, hash)).toEqual([]);
  });

  test('holds each subject once, however often it is recorded', () => {
    expect(
      entriesToAppend(ledger, [subject('one')], { publishedOn: '2027-01-01', at: null, hash }),
    ).toEqual([]);
    expect(firstPublication(ledger, 'policy', 'one')?.publishedOn).toBe('2026-11-23');
    expect(firstPublication(ledger, 'policy', 'four')).toBeNull();
  });

  test('a new original of a known subject is a further entry and keeps the first date', () => {
    const renewed = { ...subject('one'), sha256: hash('one, corrected') };
    const appended = entriesToAppend(ledger, [renewed], {
      publishedOn: '2027-01-01',
      at: null,
      hash,
    });
    expect(appended).toHaveLength(1);
    const first = firstPublication([...ledger, ...appended], 'policy', 'one');
    expect(first?.publishedOn).toBe('2026-11-23');
  });

  test('records of ours are a further entry whenever they change, also back to what they were', () => {
    const records = (words: string): LedgerSubject => ({
      ...{ kind: 'records', subject: 'rights', sha256: hash(words) },
    });
    const days = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'];
    const whole = ['甲', '乙', '乙', '甲'].reduce<LedgerEntry[]>((before, words, at) => {
      const stamp = { publishedOn: days[at] ?? '', at: null, hash };
      return [...before, ...entriesToAppend(before, [records(words)], stamp)];
    }, []);
    expect(whole.map(({ publishedOn }) => publishedOn)).toEqual([
      ...['2027-01-01', '2027-01-02', '2027-01-04'],
    ]);
    expect(checkChain(path, whole, hash)).toEqual([]);
  });

  test('a time of day is kept and sealed where it is stated, and never made up', () => {
    const stamp = { publishedOn: '2027-01-01', at: '09:30', hash };
    const timed = entriesToAppend(ledger, [subject('four')], stamp);
    const both = [...ledger, ...timed];
    expect(both.map(momentOf)).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-12-01',
      '2027-01-01 09:30',
    ]);
    expect(checkChain(path, both, hash)).toEqual([]);
    const later = timed.map((entry) => ({ ...entry, at: '10:00' }));
    expect(checkChain(path, [...ledger, ...later], hash)[0]).toContain('第 4 行');
    const without = timed.map((entry) => {
      const { at, ...rest } = entry;
      return at === undefined ? entry : rest;
    });
    expect(checkChain(path, [...ledger, ...without], hash)[0]).toContain('第 4 行');
  });

  test('any change of a past entry is found, at its line', () => {
    const changes: Partial<LedgerEntry>[] = [
      { publishedOn: '2026-11-22' },
      { subject: 'other' },
      { sha256: hash('other') },
      { hash: hash('other') },
    ];
    for (const change of changes) {
      const changed = ledger.map((entry, at) => (at === 1 ? { ...entry, ...change } : entry));
      expect(checkChain(path, changed, hash)[0]).toContain(`${path} 第 2 行`);
    }
  });

  test('an entry taken out breaks the chain', () => {
    fc.assert(
      fc.property(fc.nat(1), (at) => {
        const shorter = ledger.filter((_, index) => index !== at);
        expect(checkChain(path, shorter, hash)).not.toEqual([]);
      }),
    );
  });

  test('what was published and is gone is named with its day', () => {
    const present = [subject('one'), subject('three')];
    const [problem, ...others] = checkSubjects(path, ledger, present, new Set());
    expect(problem).toContain('第 2 行：“two”已于 2026-11-23 公开');
    expect(problem).toContain('disclosure/reviews.yaml');
    expect(others).toEqual([]);
  });

  test('what a review took off the web may be gone', () => {
    const present = [subject('one'), subject('three')];
    expect(checkSubjects(path, ledger, present, new Set([hash('two')]))).toEqual([]);
    expect(checkSubjects(path, ledger, [], new Set([hash('two')]))).toHaveLength(2);
  });
});
