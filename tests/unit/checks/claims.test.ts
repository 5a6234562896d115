import { describe, expect, test } from 'vitest';
import { claimsCheck } from '../../../src/checks/claims.ts';
import type { Query } from '../../../src/facts/kinds/query.ts';
import { readingOf, subjectOf } from '../../../src/facts/kinds/reading.ts';
import type { Portal } from '../../../src/facts/portal.ts';
import { claimOf } from '../../../src/rules/claim/claims.ts';
import { allReadings } from '../../../src/rules/portal/readings.ts';
import { formatRole } from '../../../src/rules/words/role.ts';
import { formatUnfound } from '../../../src/rules/words/query.ts';
import { heldAgainst } from '../../support/checks.ts';
import { portalOf } from '../../support/portal.ts';
import { aSite } from '../../support/site.ts';

const queries: Query[] = (['later-list', 'deadline-results'] as const).map((matter, at) => ({
  ...{ city: 'jia', policy: null, where: ['甲市人民政府网站'], words: ['低效用地'], matter },
  ...{ for: '此后的名单和结果', by: '经办人员', on: `2026-11-0${at + 1}` },
  ...{ result: 'nothing' as const, found: null },
}));
const portal: Portal = { ...portalOf(), queries };

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
    const registeredReadings = portal.registeredReadings.filter(
      (one) => one.policy !== text || subjectOf(one).name !== role,
    );
    expect(findings(named, { ...portal, registeredReadings })[0]).toContain('没有它的阅读记录');
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
      const rest = { ...portal, queries: queries.toSpliced(at, 1) };
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
    expect(findings(page, { ...portal, queries: [found] })).toEqual([]);
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

  test('that are remembered may not', () => {
    const remembered = portal.laws.map((law) => ({ ...law, checked: null }));
    const [one] = remembered;
    const words = `<p>见《${one?.title ?? ''}》第九百条，《甲乙丙法》第一条。</p>`;
    expect(findings(words, { ...portal, laws: remembered })).toHaveLength(2);
  });
});
