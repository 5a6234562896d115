import { expect, test } from 'vitest';
import { checkEvents } from '../../../../src/rules/event/check.ts';
import type { ProjectEvent } from '../../../../src/facts/kinds/event.ts';
import { listingOf } from '../../../../src/facts/kinds/listing.ts';
import { listOf } from '../../../support/arbitrary-history.ts';

const event: ProjectEvent = {
  project: 'shili-001',
  date: '2024-03-01',
  kind: 'area',
  areaMu: 12,
  stage: null,
  document: '公告一',
  file: 'notice.txt',
  page: null,
  note: null,
  line: 2,
};
const { rows } = listOf('2024-01-30', [{}]);
const context = {
  path: 'data/shili/events.csv',
  lists: [
    { asOf: '2024-01-30', listings: new Map(rows.map((row) => ['shili-001', listingOf(row)])) },
    { asOf: '2024-07-30', listings: new Map() },
  ],
  files: new Set(['notice.txt']),
};

test('a sound event has no problem', () => {
  expect(checkEvents([event], context)).toEqual([]);
});

test.each([
  [{ project: 'shili-404' }, '没有编号为“shili-404”的项目'],
  [{ date: '2024-01-29' }, '早于首份名单（2024-01-30）'],
  [{ date: '2024-08-01' }, '不在名单中'],
  [{ file: 'gone.txt' }, '原件“gone.txt”没有登记'],
  [{ file: null }, '“原件”和“网址”都没有填写'],
])('%o is named with table and line', (given, expected) => {
  const problems = checkEvents([{ ...event, ...given, line: 7 }], context);
  expect(problems).toEqual([expect.stringContaining(expected)]);
  expect(problems[0]).toMatch(/^data\/shili\/events\.csv 第 7 行：/);
});

test('the same event twice is named with both lines', () => {
  expect(checkEvents([event, { ...event, line: 3 }], context)).toEqual([
    expect.stringContaining('第 3 行：与第 2 行重复'),
  ]);
});
