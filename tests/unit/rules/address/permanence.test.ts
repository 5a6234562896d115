import { expect, test } from 'vitest';
import { addressProblems, lockedWith } from '../../../../src/rules/address/permanence.ts';

const locked = ['/projects/', '/policies/a/', '/policies/a/#c-1', '/policies/a/#c-2'];
const present = new Set([...locked, '/new/']);
const move = (from: string, to: string) => ({ from, to, date: '2026-01-01', reason: '改名' });

test('a site with all that was published, and more, is in order', () => {
  expect(addressProblems(locked, present, [])).toEqual([]);
});

test('a page and a clause that vanished are named, each with what to do', () => {
  const problems = addressProblems(locked, new Set(['/policies/a/', '/policies/a/#c-1']), []);
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain('/projects/');
  expect(problems[1]).toContain('/policies/a/#c-2');
  expect(problems[1]).toContain('data/redirects.yaml');
});

test('a redirect takes the place of a page with all its clauses, or of one clause', () => {
  const moved = new Set(['/projects/', '/policies/b/']);
  expect(addressProblems(locked, moved, [move('/policies/a/', '/policies/b/')])).toEqual([]);
  const renumbered = new Set([
    '/projects/',
    '/policies/a/',
    '/policies/a/#c-1',
    '/policies/a/#c-3',
  ]);
  const redirects = [move('/policies/a/#c-2', '/policies/a/#c-3')];
  expect(addressProblems(locked, renumbered, redirects)).toEqual([]);
});

test('a page that vanished speaks for its clauses', () => {
  const [problem, ...others] = addressProblems(locked, new Set(['/projects/']), []);
  expect(problem).toContain('/policies/a/ 不见了');
  expect(problem).toContain('依法须撤下的，在 data/disclosure/reviews.yaml');
  expect(others).toEqual([]);
});

test('what was taken off the web leads nowhere, and does not vanish unseen', () => {
  const withdrawn = { ...move('/policies/a/', ''), to: null };
  expect(addressProblems(locked, new Set(['/projects/']), [withdrawn])).toEqual([]);
  expect(addressProblems(locked, present, [withdrawn])[0]).toContain('该地址仍有页面');
});

test('a redirect to nowhere, and one from a page that still stands, are refused', () => {
  const redirects = [move('/old/', '/nowhere/'), move('/projects/', '/new/')];
  const problems = addressProblems(locked, present, redirects);
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain('data/redirects.yaml 第 1 条');
  expect(problems[0]).toContain('/nowhere/');
  expect(problems[1]).toContain('第 2 条');
});

test('the lock only grows', () => {
  expect(lockedWith(['/b/', '/gone/'], new Set(['/a/', '/b/']))).toEqual(['/a/', '/b/', '/gone/']);
});
