import { expect, test } from 'vitest';
import { effectiveSince, pilotSince, startOf } from '../../../../src/rules/policy/running-terms.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

const pilot = aClause({
  anchor: 'c-2',
  heading: '试点期限',
  text: '自本方案印发之日起，至2027年9月底止。',
});
const force = aClause({ anchor: 'c-u1', text: '本方案自公布之日起施行，有效期至2027年9月30日。' });

test('a pilot that runs from the day of issue begins on the day under the notice', () => {
  const text = aPolicy({
    clauses: [pilot, force],
    metadata: { issuedOn: null, formedOn: '2025-10-17' },
  });
  expect(pilotSince(text)).toEqual({
    words: '自本方案印发之日起',
    anchor: 'c-2',
    inferred: '2025-10-17',
  });
});

test('the day of issue is no day of publication: nothing follows from it', () => {
  const text = aPolicy({ clauses: [pilot, force], metadata: { issuedOn: '2024-01-30' } });
  expect(effectiveSince(text)).toEqual({ words: '自公布之日起', anchor: 'c-u1', inferred: null });
});

test('a text without such words has no such term', () => {
  expect(effectiveSince(aPolicy())).toBeNull();
  expect(pilotSince(aPolicy())).toBeNull();
});

test('the time limit of a pilot begins on that day, and no other time does', () => {
  const text = aPolicy({ clauses: [pilot], metadata: { issuedOn: null, formedOn: '2025-10-17' } });
  const limit = { kind: 'pilot', start: null, quote: pilot.text } as const;
  expect(startOf(limit, text)).toBe('2025-10-17');
  expect(startOf({ ...limit, kind: 'task' }, text)).toBeNull();
  expect(startOf({ ...limit, start: '2025-10' }, text)).toBeNull();
});
