import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyStatuses } from '../../../../src/facts/kinds/policy.ts';
import { lowerStatus, policyStatus } from '../../../../src/rules/policy/status.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

const clauses = [
  aClause({ anchor: 'c-u1', text: '本办法自公布之日起施行，有效期至2027年9月30日。' }),
];
const valid = aPolicy({ metadata: { validUntil: '2027-09-30' }, clauses });
const standing = { status: '废止', reason: '已由新文件废止。', since: '2026-01-01' } as const;

describe('policyStatus', () => {
  test('a text lapses on the day after its last day', () => {
    expect(policyStatus(valid, '2027-09-30')).toMatchObject({
      status: '有效',
      basisAnchor: 'c-u1',
    });
    expect(policyStatus(valid, '2027-10-01')).toMatchObject({
      status: '失效',
      basisAnchor: 'c-u1',
    });
  });

  test('a text without a printed validity is 已印发（有效期未载明）', () => {
    expect(policyStatus(aPolicy(), '2030-01-01').status).toBe('已印发（有效期未载明）');
  });

  test('a draft is a draft whatever else is said', () => {
    const draft = aPolicy({ metadata: { draft: true, validUntil: '2020-01-01' }, standing });
    expect(policyStatus(draft, '2026-11-22').status).toBe('征求意见稿');
  });

  test('what a person states counts from its day on', () => {
    const repealed = { ...valid, standing };
    expect(policyStatus(repealed, '2025-12-31').status).toBe('有效');
    expect(policyStatus(repealed, '2026-01-01')).toMatchObject({
      status: '废止',
      reason: standing.reason,
    });
  });

  test('a text for trial says so in its title, until it lapses', () => {
    const trial = aPolicy({ metadata: { title: '甲市办法（试行）', validUntil: '2027-09-30' } });
    expect(policyStatus(trial, '2026-01-01').status).toBe('试行');
    expect(policyStatus(trial, '2027-10-01').status).toBe('失效');
  });

  test('a text without number and date has to be checked', () => {
    const bare = aPolicy({ metadata: { docNumber: null, issuedOn: null } });
    expect(policyStatus(bare, '2026-01-01').status).toBe('效力待核');
  });
});

describe('lowerStatus', () => {
  test('lowers a valid text after its last day and not before', () => {
    expect(lowerStatus('有效', '2027-09-30', '2027-09-30')).toBe('有效');
    expect(lowerStatus('有效', '2027-09-30', '2027-10-01')).toBe('失效');
  });

  test('gives the status as built or 失效, and keeps drafts and repealed texts as they are', () => {
    const day = fc.constantFrom('2020-01-01', '2027-09-30', '2031-01-01');
    fc.assert(
      fc.property(
        fc.constantFrom(...policyStatuses),
        fc.option(day),
        day,
        (built, until, today) => {
          expect([built, '失效']).toContain(lowerStatus(built, until, today));
        },
      ),
    );
    expect(lowerStatus('征求意见稿', '2020-01-01', '2021-01-01')).toBe('征求意见稿');
    expect(lowerStatus('废止', '2020-01-01', '2021-01-01')).toBe('废止');
  });
});
