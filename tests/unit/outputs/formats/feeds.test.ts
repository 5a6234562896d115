import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeLedger, ledgerOf } from '../../../../src/rules/change/ledger.ts';
import { toAtom } from '../../../../src/outputs/formats/atom.ts';
import { feedOf, stableId } from '../../../../src/outputs/formats/feed.ts';
import { toJsonFeed } from '../../../../src/outputs/formats/json-feed.ts';
import type { Origin } from '../../../../src/facts/kinds/origin.ts';
import { arbitraryHistory } from '../../../support/arbitrary-history.ts';
import { atomProblems } from '../../../support/atom-problems.ts';
import { jsonFeedProblems } from '../../../support/json-feed-problems.ts';
import { origin, policy, imprint } from '../../../support/sample.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const about = { name: 'all', title: '全部变动', home: '/changes/' };
interface JsonFeed {
  items: object[];
}

/** Nothing has been recorded in the publication ledger. */
const unrecorded = { shownOn: () => null, originOf: () => origin };
const undated = { ...policy, metadata: { ...policy.metadata, formedOn: null } };
const city = {
  city: 'shili',
  lists: [],
  identities: [],
  events: [],
  texts: [[undated]],
  corrections: [],
};

describe('feeds', () => {
  test('any ledger gives a feed by the rules of RFC 4287', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const ledger = changeLedger([{ ...history, texts: [[undated]], corrections: [] }]);
        expect(atomProblems(toAtom(feedOf(about, ledger, unrecorded), imprint, hash))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('any ledger gives a feed by the rules of JSON Feed 1.1', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const ledger = changeLedger([{ ...history, texts: [[undated]], corrections: [] }]);
        const feed = feedOf(about, ledger, unrecorded);
        expect(jsonFeedProblems(toJsonFeed(feed, imprint, hash))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['version', (feed: JsonFeed) => ({ ...feed, version: '1.1' })],
    ['title', (feed: JsonFeed) => ({ ...feed, title: '' })],
    ['items.0.id', (feed: JsonFeed) => ({ ...feed, items: [{ ...feed.items[0], id: 1 }] })],
    ['items.0', (feed: JsonFeed) => ({ ...feed, items: [{ id: '1' }] })],
    ['stands twice', (feed: JsonFeed) => ({ ...feed, items: [...feed.items, ...feed.items] })],
    [
      'items.0.date_published',
      (feed: JsonFeed) => ({ ...feed, items: [{ ...feed.items[0], date_published: '2024' }] }),
    ],
  ])('a JSON feed with a wrong %s is found out', (where, spoil) => {
    const text = toJsonFeed(feedOf(about, changeLedger([city]), unrecorded), imprint, hash);
    const spoiled = spoil(JSON.parse(text) as JsonFeed);
    expect(jsonFeedProblems(JSON.stringify(spoiled)).join()).toContain(where);
  });

  const draft: Origin = { ...origin, standing: '征求意见稿', standingCode: 'draft' };
  test('an entry is dated by our showing; the day of the document is a field of its own', () => {
    const told = { shownOn: () => '2026-11-23', originOf: () => draft };
    const feed = feedOf(about, changeLedger([{ ...city, texts: [[policy]] }]), told);
    const document = load(toAtom(feed, imprint, hash), { xml: true });
    expect(document('entry > published').text()).toBe('2026-11-23T00:00:00+08:00');
    expect(document('entry > updated').text()).toBe('2026-11-23T00:00:00+08:00');
    expect(document('entry > dct\\:date').text()).toBe('2024-01-30');
    expect(document('entry > title').text()).toBe('【征求意见稿】新收录文件：《示例市方案》');
    expect(document('entry > category').attr('term')).toBe('draft');
    const [item] = (JSON.parse(toJsonFeed(feed, imprint, hash)) as { items: object[] }).items;
    expect(item).toMatchObject({
      date_published: '2026-11-23T00:00:00+08:00',
      _mingdi: { document_date: '2024-01-30', ...draft },
    });
  });

  test('what was not recorded takes the day on which we last published anything', () => {
    const updated = (changedOn: string) => {
      const feed = feedOf(about, changeLedger([city]), unrecorded);
      return load(toAtom(feed, { ...imprint, changedOn }, hash), { xml: true })('entry').text();
    };
    expect(updated('2030-01-01')).toContain('2030-01-01T00:00:00+08:00');
    expect(updated('2030-01-01')).toContain('原文未载明日期');
  });

  test('a feed without the demanded parts is found out', () => {
    const atom = toAtom(feedOf(about, changeLedger([city]), unrecorded), imprint, hash);
    expect(atomProblems(atom.replace(/<updated>[^<]*<\/updated>/, ''))).not.toEqual([]);
    expect(atomProblems(atom.replace('rel="self"', 'rel="other"'))).not.toEqual([]);
  });

  test('ids are the same in every build and never the same in two portals', () => {
    const ledger = changeLedger([city]);
    const ids = (url: string) =>
      load(toAtom(feedOf(about, ledger, unrecorded), { ...imprint, url }, hash), { xml: true })(
        'id',
      )
        .map((_, node) => load(node).text())
        .get();
    const one = ids('https://one.invalid/');
    expect(one).toEqual(ids('https://one.invalid/'));
    expect(new Set([...one, ...ids('https://two.invalid/column/')]).size).toBe(one.length * 2);
    expect(stableId(imprint, 'all', hash)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test('an undated text says so and has no date in the JSON feed', () => {
    const feed = feedOf(about, changeLedger([city]), unrecorded);
    expect(toAtom(feed, imprint, hash)).toContain('原文未载明日期');
    const [item] = (JSON.parse(toJsonFeed(feed, imprint, hash)) as { items: object[] }).items;
    expect(item).not.toHaveProperty('date_published');
  });

  test('what stands in a name cannot break the document', () => {
    const title = ']]><script>&\u0000"';
    const hostile = { ...undated, metadata: { ...undated.metadata, title } };
    const ledger = changeLedger([{ ...city, texts: [[hostile]] }]);
    const atom = toAtom(feedOf(about, ledger, unrecorded), imprint, hash);
    expect(atomProblems(atom)).toEqual([]);
    expect(load(atom, { xml: true })('entry > title').text()).toContain(']]><script>&"');
  });

  test('the feed of a project holds its own changes only', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const ledger = changeLedger([{ ...history, texts: [], corrections: [] }]);
        const own = ledgerOf(ledger, { project: 'shili-001' });
        expect(own.flatMap(({ changes }) => changes).every((c) => c.project === 'shili-001')).toBe(
          true,
        );
      }),
    );
  });
});
