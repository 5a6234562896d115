import { expect, test } from 'vitest';
import { changeLedger, ledgerOf } from '../../../../src/rules/change/ledger.ts';
import { textPublications } from '../../../../src/rules/change/text-publications.ts';
import type { Clause, Policy } from '../../../../src/facts/kinds/policy.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

const clause = (anchor: string, text: string): Clause => aClause({ anchor, text });

function policyOf(issuedOn: string | null, clauses: [Clause, ...Clause[]]): Policy {
  const metadata = { title: '示例市方案', issuer: null, docNumber: null, issuedOn };
  return aPolicy({ slug: 'shili-1', city: 'shili', metadata, clauses });
}

test('a text is one entry, with its date or none', () => {
  const [publication] = textPublications([policyOf(null, [clause('c-1', '甲')])]);
  expect(publication).toMatchObject({ id: 'shili-1', kind: 'policy', date: null });
  expect(publication?.changes.map(({ id, kind }) => [id, kind])).toEqual([
    ['shili-1-added', 'text-added'],
  ]);
});

test('a later version tells its clauses apart', () => {
  const first = policyOf('2024-01-30', [clause('c-1', '甲'), clause('c-2', '乙')]);
  const second = policyOf('2025-01-30', [clause('c-1', '甲改'), clause('c-3', '丙')]);
  const [, changed] = textPublications([first, second]);
  expect(
    changed?.changes.map(({ anchor, kind, before, after }) => [anchor, kind, before, after]),
  ).toEqual([
    ['c-2', 'clause-removed', '乙', null],
    ['c-1', 'clause-changed', '甲', '甲改'],
    ['c-3', 'clause-added', null, '丙'],
  ]);
  expect(textPublications([first, first])).toHaveLength(1);
});

test('a clause that moved is held against itself, and its numbers are told', () => {
  const at = (anchor: string, path: string, text: string) => ({ ...clause(anchor, text), path });
  const plan = '实施主体编制再开发方案，征求权利人意见，同意的不少于三分之二。';
  const approval = '方案报市人民政府批准后实施。';
  const first = policyOf('2024-01-30', [at('c-1', '一、', plan), at('c-2', '二、', approval)]);
  const later = plan.replace('三分之二', '五分之四');
  const second = policyOf('2025-01-30', [at('c-1', '一、', approval), at('c-2', '二、', later)]);
  const [, changed] = textPublications([first, second]);
  expect(
    changed?.changes.map(({ anchor, kind, before, after }) => [anchor, kind, before, after]),
  ).toEqual(
    expect.arrayContaining([
      ['c-1', 'clause-changed', `二、${approval}`, `一、${approval}`],
      ['c-2', 'clause-changed', `一、${plan}`, `二、${later}`],
    ]),
  );
  expect(changed?.changes).toHaveLength(2);
});

test('the ledger is newest first, undated last, and can be narrowed', () => {
  const city = { city: 'shili', lists: [], identities: [], events: [], corrections: [] };
  const dated = policyOf('2024-01-30', [clause('c-1', '甲')]);
  const undated = { ...policyOf(null, [clause('c-1', '甲')]), slug: 'shili-0' };
  const ledger = changeLedger([{ ...city, texts: [[undated], [dated]] }]);
  expect(ledger.map(({ id }) => id)).toEqual(['shili-1', 'shili-0']);
  expect(ledgerOf(ledger, { policy: 'shili-0' }).map(({ id }) => id)).toEqual(['shili-0']);
  expect(ledgerOf(ledger, { county: '东县' })).toEqual([]);
});
