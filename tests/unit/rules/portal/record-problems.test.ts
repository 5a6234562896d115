import { expect, test } from 'vitest';
import { readingKind } from '../../../../src/facts/kinds/reading.ts';
import type { Portal } from '../../../../src/facts/portal.ts';
import { recordProblems } from '../../../../src/rules/portal/record-problems.ts';
import { portalOf } from '../../../support/portal.ts';
import { withRecords } from '../../../support/records.ts';

const real = portalOf();
// The records of this repository, on a day when all of them had been made.
const today: Portal = { ...real, day: '9999-01-01' };
const review = {
  file: real.sources[0]?.file ?? '',
  sha256: 'a'.repeat(64),
  audience: '全社会',
  role: '审查岗位',
  date: '2026-01-01',
  result: '可公开',
  basis: '依据',
} as const;
const withReviews = (...reviews: Portal['disclosure']['reviews']): Portal => ({
  ...today,
  disclosure: { ...today.disclosure, reviews },
});

test('the records of this repository are of the past, of what is registered, and each once', () => {
  expect(recordProblems(today)).toEqual([]);
});

test('what is dated after the day of the build is refused with its place', () => {
  const portal = { ...withReviews(review, { ...review, date: '2026-01-03' }), day: '2026-01-02' };
  const own = recordProblems(portal).filter((line) => line.includes('reviews.yaml'));
  expect(own).toEqual([
    'data/disclosure/reviews.yaml › 第 2 条：date 2026-01-03 晚于今天（2026-01-02），还没有发生。请核对日期；将来的事到那一天再登记。',
  ]);
});

test('an event of tomorrow is refused by its line', () => {
  const event = {
    project: 'huzhou-001',
    date: '2026-01-03',
    kind: 'start',
    areaMu: null,
    stage: null,
    document: '公告',
    file: null,
    page: 'https://example.gov.cn/',
    note: null,
    line: 7,
  } as const;
  const portal = { ...today, day: '2026-01-02', events: new Map([['huzhou', [event]]]) };
  expect(recordProblems(portal).join()).toContain(
    'data/huzhou/events.csv 第 7 行：日期 2026-01-03',
  );
});

test('a reading, a scope, a sign-off, a finding and a publication of tomorrow are refused', () => {
  // Later than any record of this repository.
  const tomorrow = '9999-01-03';
  const [policy, other] = real.registeredPolicies;
  const slug = policy?.slug ?? '';
  const at = `data/${policy?.city ?? ''}`;
  const reading = { policy: slug, topic: 'x', result: 'silent', clauses: [], by: '本站整理' };
  const found = { policy: slug, publishedOn: '2026-01-01', seenOn: tomorrow };
  const [entry] = today.disclosure.entries;
  const readings = [
    { ...reading, policy: other?.slug, on: '2026-01-01' },
    { ...reading, on: '9999-01-02' },
    { ...reading, on: tomorrow },
  ];
  const portal = {
    ...withRecords(today, readingKind, readings),
    day: '9999-01-02',
    scopes: [{ policy: slug, on: tomorrow }],
    evidence: [found],
    publicationLedger: [{ publishedOn: tomorrow }],
    disclosure: {
      ...today.disclosure,
      reviews: [],
      entries: [{ ...entry, item: slug, formedOn: null, publishedOn: tomorrow }],
      signoffs: [{ requirement: 'D-01', role: '审查岗位', date: tomorrow, basis: '逐条看过' }],
    },
  } as unknown as Portal;
  const places = recordProblems(portal).map((line) => line.split(' 晚于')[0]);
  expect(places).toEqual([
    'data/disclosure/records.yaml › 第 1 条：publishedOn 9999-01-03',
    'data/disclosure/signoffs.yaml › 第 1 条：date 9999-01-03',
    'data/publications.jsonl › 第 1 条：publishedOn 9999-01-03',
    `${at}/policies/${slug}/readings.yaml › 第 2 条：on 9999-01-03`,
    `${at}/evidence.yaml › 第 1 条：seenOn 9999-01-03`,
    `${at}/policies/${slug}/scope.yaml：on 9999-01-03`,
  ]);
});

test('a review of an original that nobody registered is refused, and so is one kept twice', () => {
  expect(recordProblems(withReviews({ ...review, file: '别处.txt' })).join()).toMatch(
    /第 1 条 › file：原件“别处\.txt”没有登记/,
  );
  expect(recordProblems(withReviews(review, { ...review }))).toEqual([
    'data/disclosure/reviews.yaml › 第 2 条：与第 1 条完全相同。请删去一条。',
  ]);
});

test('a disclosure record of nothing, or a second of one item, is refused', () => {
  const [entry] = today.disclosure.entries;
  const made = entry ?? { item: 'x' };
  const item = real.registeredPolicies[0]?.slug ?? '';
  const entries = [
    { ...made, item },
    { ...made, item },
    { ...made, item: 'nix' },
  ] as never;
  const lines = recordProblems({ ...today, disclosure: { ...today.disclosure, entries } });
  expect(lines.join('\n')).toMatch(/第 3 条 › item：没有“nix”这一件/);
  expect(lines.join('\n')).toMatch(/第 2 条：与第 1 条是同一件/);
});
