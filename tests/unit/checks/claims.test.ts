import { describe, expect, test } from 'vitest';
import { claimsCheck } from '../../../src/checks/claims.ts';
import { queryKind, type Query } from '../../../src/facts/kinds/query.ts';
import { readingKind, readingOf, subjectOf } from '../../../src/facts/kinds/reading.ts';
import type { Portal } from '../../../src/facts/portal.ts';
import { recordsOf } from '../../../src/facts/written.ts';
import { claimOf } from '../../../src/rules/claim/claims.ts';
import { allReadings } from '../../../src/rules/portal/readings.ts';
import { formatRule, formatSource } from '../../../src/rules/words/disclosure.ts';
import { formatLaw } from '../../../src/rules/words/law.ts';
import { allLawNotes } from '../../../src/rules/portal/laws.ts';
import { formatRole } from '../../../src/rules/words/role.ts';
import { formatUnfound } from '../../../src/rules/words/query.ts';
import { heldAgainst } from '../../support/checks.ts';
import { portalOf } from '../../support/portal.ts';
import { aQuery } from '../../support/query.ts';
import { withRecords } from '../../support/records.ts';
import { aSite } from '../../support/site.ts';

const queries = (['later-list', 'deadline-results'] as const).map((matter, at) =>
  aQuery({ matter, for: '此后的名单和结果', words: ['低效用地'], on: `2026-11-0${at + 1}` }),
);
const portal: Portal = withRecords(portalOf(), queryKind, queries);

const [policy] = portal.registeredPolicies;
const role = '承租人';
const text = policy?.slug ?? '';

/** The findings on a page with these words, held against a portal. */
function findings(html: string, held: Portal = portal): string[] {
  const around = { base: '/', url: 'https://portal.example/', publisher: aSite() };
  return heldAgainst(
    claimsCheck(() => held),
    { 'a.html': html },
    around,
  ).findings;
}

const ofRole = formatRole(role, readingOf(allReadings(portal), text, 'role', role));
const named = `<p data-claim="${claimOf('reading', text, 'role', role)}">${ofRole}</p>`;

describe('words of a reading', () => {
  test('stand beside the record that they name', () => {
    expect(findings(named)).toEqual([]);
  });

  test('are refused without a name, by another name, and without the record', () => {
    expect(findings(`<p>${ofRole}</p>`)[0]).toContain('却没有注明是哪一条阅读记录');
    expect(findings(named.replace('承租人"', '村民"'))[0]).toContain('没有它的阅读记录');
    const readings = recordsOf(portal, readingKind).filter(
      (one) => one.policy !== text || subjectOf(one).name !== role,
    );
    expect(findings(named, withRecords(portal, readingKind, readings))[0]).toContain(
      '没有它的阅读记录',
    );
  });

  test('a claim of no kind is named', () => {
    expect(findings('<p data-claim="guess|x">甲</p>')[0]).toContain('不是登记过的种类');
  });
});

describe('words of a query', () => {
  const pages = queries.map((query) => `<p>${formatUnfound('名单', query)}。</p>`);

  test('stand with the queries; without one of them, its page alone is named', () => {
    for (const page of pages) expect(findings(page)).toEqual([]);
    expect(findings(`<p>${formatUnfound('名单', undefined)}。</p>`)).toEqual([]);
    queries.forEach((_, at) => {
      const rest = withRecords(portal, queryKind, queries.toSpliced(at, 1));
      expect(pages.map((page) => findings(page, rest).length)).toEqual(
        pages.map((__, other) => (other === at ? 1 : 0)),
      );
    });
  });

  test('of one that found something stand with it, and not with one that found nothing', () => {
    const [first] = queries;
    if (first === undefined) throw new Error('no query');
    const found: Query = { ...first, result: 'found', found: '甲市公布了第二份名单' };
    const page = `<p>${formatUnfound('名单', found)}。</p>`;
    expect(findings(page, withRecords(portal, queryKind, [found]))).toEqual([]);
    expect(findings(page)).toHaveLength(1);
  });

  test('are refused without day, role and place', () => {
    expect(findings('<p>本站未检索到此后的名单。</p>')).toHaveLength(1);
  });
});

describe('articles of law', () => {
  test('that somebody read may be named, others not', () => {
    const [read] = portal.laws.filter(({ checked }) => checked !== null);
    const law = `<p>见《${read?.title ?? ''}》${read?.article ?? ''}。</p>`;
    expect(findings(law)).toEqual([]);
    expect(findings(law, { ...portal, laws: portal.laws.filter((one) => one !== read) })).toEqual(
      portal.matters.some(({ basis }) => basis.some((one) => law.includes(one)))
        ? []
        : [expect.stringContaining('没有读过的法律条文')],
    );
    expect(findings('<p>见《甲乙丙法》第一条。</p>')).toHaveLength(1);
  });

  const [read] = portal.laws.filter(({ checked }) => checked !== null);
  const name = read === undefined ? '' : formatLaw(read);
  const without = { ...portal, laws: portal.laws.filter((one) => one !== read) };

  test('are called the wording of the law, or a rule without a word, only where they were read', () => {
    const source = `<p>依据：${formatSource({ name, mark: 'law' }, portal.laws)}。</p>`;
    const rule = (held: Portal) =>
      `<p data-claim="${claimOf('rule', name)}">${formatRule({ name }, held.laws)}</p>`;
    for (const said of [source, rule(portal)]) {
      expect(findings(said)).toEqual([]);
      expect(findings(said, without).join()).toContain('核对记录');
    }
    const unread = formatSource({ name: '《甲乙丙法》第一条、第二条', mark: 'law' }, portal.laws);
    expect(findings(`<p>依据：${unread}。</p>`)).toEqual([]);
    // With the record gone, the page has to say exactly that; with the record, it may not.
    expect(rule(without)).toContain('条文本站没有核对记录');
    expect(findings(rule(without)).join()).toContain('核对记录');
    expect(findings('<p>依据：各该条款（法规原文）。</p>').join()).toContain('核对记录');
  });

  test('on which a note or a remedy rests have to be on record for it to stand', () => {
    const [note] = allLawNotes(portal);
    const [remedy] = portal.remedies;
    if (note === undefined || remedy === undefined) throw new Error('no note, no remedy');
    const { policy: on, kind, anchors } = note;
    const claims = [
      {
        claim: claimOf('law-note', on, kind, anchors[0] ?? ''),
        words: note.note,
        rests: note.laws,
      },
      { claim: claimOf('remedy', remedy.id), words: remedy.says, rests: remedy.laws },
    ];
    for (const { claim, words, rests } of claims) {
      const said = `<p data-claim="${claim}">${words}</p>`;
      expect(findings(said)).toEqual([]);
      for (const { id } of rests) {
        const laws = portal.laws.filter((law) => law.id !== id);
        expect(findings(said, { ...portal, laws }).join()).toContain('核对记录');
      }
    }
  });

  test('that are remembered may not', () => {
    const remembered = portal.laws.map((law) => ({ ...law, checked: null }));
    const [one] = remembered;
    const words = `<p>见《${one?.title ?? ''}》第九百条，《甲乙丙法》第一条。</p>`;
    expect(findings(words, { ...portal, laws: remembered })).toHaveLength(2);
  });
});
