import { expect, test } from 'vitest';
import type { Portal } from '../../../../src/facts/portal.ts';
import { ownScopeOf, scopeBeside } from '../../../../src/rules/portal/scopes.ts';
import { portalOf } from '../../../support/portal.ts';

const sentence = '到2027年，全市单位建设用地产出提高40%以上，亩均投资达到300万元以上。';
const portal: Portal = {
  ...portalOf(),
  scopes: [
    {
      ...{ policy: 'jia', short: '建成区内的低效用地', where: [], land: [], until: [] },
      ...{ by: '本站整理', on: '2026-01-01' },
      beyond: [{ anchor: 'c-1', quote: sentence, short: '全市的建设用地' }],
    },
  ],
};
const said = (policy: string, anchor: string, ...words: string[]) => ({ policy, anchor, words });

test('a sentence that speaks of something else has a scope of its own, whole or in part', () => {
  expect(scopeBeside(portal, said('jia', 'c-1', sentence))).toBe('全市的建设用地');
  expect(ownScopeOf(portal, said('jia', 'c-1', '全市单位建设用地产出提高40%以上'))).toBe(
    '全市的建设用地',
  );
});

test('a row of a table is known by its title where its quotation is but a day', () => {
  expect(scopeBeside(portal, said('jia', 'c-1', '2024年3月底', '亩均投资'))).toBe('全市的建设用地');
});

test('other words, other clauses and longer quotations keep the scope of their text', () => {
  for (const one of [
    said('jia', 'c-1', '可分期缴纳。'),
    said('jia', 'c-2', sentence),
    said('jia', 'c-1', `${sentence}可分期缴纳。`),
  ]) {
    expect(ownScopeOf(portal, one)).toBeNull();
    expect(scopeBeside(portal, one)).toBe('建成区内的低效用地');
  }
});

test('a text that nobody read for its scope has none', () => {
  expect(scopeBeside(portal, said('yi', 'c-1', sentence))).toBeNull();
});
