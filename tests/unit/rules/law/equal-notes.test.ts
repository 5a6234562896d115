import { expect, test } from 'vitest';
import type { LawNote } from '../../../../src/facts/kinds/law.ts';
import type { Right } from '../../../../src/facts/kinds/right.ts';
import { notesOn } from '../../../../src/rules/law/law.ts';
import { restsOn } from '../../../../src/rules/law/rests-on.ts';
import { allLawNotes } from '../../../../src/rules/portal/laws.ts';
import { allPolicies } from '../../../../src/rules/portal/policies.ts';
import { allRights } from '../../../../src/rules/portal/rights.ts';
import { portalOf } from '../../../support/portal.ts';

interface Text {
  readonly policy: string;
  readonly clauses: readonly { readonly anchor: string; readonly text: string }[];
}

/** The parts of a sentence as other texts may print it: without spaces, with full-width marks, laws by their short names. */
function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\s/gu, '')
    .replaceAll(',', '，')
    .replaceAll(';', '；')
    .replaceAll('中华人民共和国', '')
    .split(/[。；，]/u)
    .filter((sentence) => sentence.length >= 12);
}

/** Sentences that two texts share, and beside which not the same articles stand. */
function unequal(texts: readonly Text[], notes: readonly LawNote[]): string[] {
  const seen = new Map<string, { where: string; ids: string }>();
  return texts.flatMap(({ policy, clauses }) =>
    clauses.flatMap(({ anchor, text }) =>
      sentencesOf(text).flatMap((sentence) => {
        const own = notesOn({ policy, anchor, quote: sentence }, notes);
        // The law of a province stands beside the texts of its cities alone.
        const ids = own
          .flatMap(({ laws }) => laws.filter(({ title }) => !title.includes('省')))
          .map(({ id }) => id)
          .toSorted()
          .join(' ');
        const where = `${policy} ${anchor}`;
        const other = seen.get(sentence);
        seen.set(sentence, other ?? { where, ids });
        if (other === undefined || other.ids === ids) return [];
        return [`${sentence}\n  ${other.where}：${other.ids}\n  ${where}：${ids}`];
      }),
    ),
  );
}

const law = {
  id: 'a',
  title: '甲法',
  article: '第一条',
  inForceSince: '2020-01-01',
  says: '甲',
  checked: null,
};
const clause = {
  anchor: 'c-1',
  text: '允许以5年为限，享受不改变用地主体和规划条件的过渡期支持政策。',
};
const note = (policy: string): LawNote => ({
  policy,
  anchors: ['c-1'],
  words: ['过渡期支持政策'],
  kind: 'governs',
  note: '改变用途须经批准。',
  laws: [law],
});

test('a sentence that two texts share has the same articles beside it in both', () => {
  const both: Text[] = ['jia', 'yi'].map((policy) => ({ policy, clauses: [clause] }));
  expect(unequal(both, [note('jia')])).toHaveLength(1);
  expect(unequal(both, [note('jia'), note('yi')])).toEqual([]);

  const portal = portalOf();
  const texts = allPolicies(portal).map(({ slug, clauses }) => ({ policy: slug, clauses }));
  expect(unequal(texts, allLawNotes(portal))).toEqual([]);
});

/** What a sentence says of what is done: 不改变土地用途 and 法律规定应当由政府收回 are none of a matter. */
const affirmed = (quote: string) =>
  quote
    .replaceAll(/不(?:可)?改变(?:土地)?用途(?:或改变用途应当由政府收回)?外?|《[^》]+》/gu, '')
    // Unlawful land has no grant contract whose use could be altered.
    .replaceAll(/(?<=违法用地地上建（构）筑物属于)改变土地用途/gu, '')
    // Scattered assets that are gathered: no right to use land is taken back before its time.
    .replaceAll(/(?<=资源归集、确权评估、)集中收储/gu, '');

/**
 * Words on which a note rests, beside which none of its articles stands in a right of the same topic.
 * Words of two characters are too many things: `matters` below has those that matter.
 */
function untoldElsewhere(
  rights: readonly Pick<Right, 'policy' | 'anchor' | 'quote' | 'topics'>[],
  notes: readonly LawNote[],
): string[] {
  const words = [...new Set(notes.flatMap((one) => one.words))].filter(({ length }) => length > 2);
  return words.flatMap((word) => {
    const own = notes.filter((one) => one.words.includes(word));
    const articles = new Set(own.flatMap(({ laws }) => laws.map(({ id }) => id)));
    const speaking = rights
      .filter(({ quote }) => restsOn({ words: [word] }, affirmed(quote)))
      .map((right) => ({
        right,
        told: notesOn(right, notes).some(({ laws }) => laws.some(({ id }) => articles.has(id))),
      }));
    const topics = new Set(
      speaking.filter(({ told }) => told).flatMap(({ right }) => right.topics),
    );
    return speaking
      .filter(({ right, told }) => !told && right.topics.some((topic) => topics.has(topic)))
      .map(({ right: { policy, anchor } }) => `${policy} ${anchor}：${word}`);
  });
}

test('what a note says of a matter in one text is said of it in all', () => {
  const quote = '符合条件的，以协议方式办理供地手续。';
  const rights = ['jia', 'yi'].map((policy) => ({
    ...{ policy, anchor: 'c-1', quote, topics: ['supply'] },
  }));
  const bidding = (policy: string): LawNote => ({ ...note(policy), words: ['供地手续'] });
  expect(untoldElsewhere(rights, [bidding('jia')])).toEqual(['yi c-1：供地手续']);
  expect(untoldElsewhere(rights, [bidding('jia'), bidding('yi')])).toEqual([]);
  const elsewhere = rights.map((right) => ({
    ...right,
    topics: right.policy === 'jia' ? ['supply'] : ['funding'],
  }));
  expect(untoldElsewhere(elsewhere, [bidding('jia')])).toEqual([]);

  const portal = portalOf();
  expect(untoldElsewhere(allRights(portal), allLawNotes(portal))).toEqual([]);
});

/** Ways in which texts write of one matter in rights of some topics, and the article told beside each. */
const matters: readonly {
  readonly of: RegExp;
  readonly topics?: readonly string[];
  readonly one: readonly string[];
}[] = [
  {
    of: /供地手续|供应手续|组合供应|组合包供应|混合供应|带.{0,6}出让|综合评价出让/u,
    one: ['civil-347'],
  },
  { of: /国有\+集体|集体经营性建设用地|集体建设用地建设|集体.{0,12}入市/u, one: ['land-law-63'] },
  { of: /宅基地|闲置农户住房/u, topics: ['rural-land'], one: ['land-rules-36'] },
  { of: /收储|收回|收购储备/u, topics: ['recovery'], one: ['civil-358', 'real-estate-26'] },
  { of: /改变(?:土地)?用途|工改商|用途转换|补缴价款/u, one: ['real-estate-18'] },
  { of: /转让/u, topics: ['division-transfer'], one: ['real-estate-39'] },
  { of: /容积率/u, topics: ['floor-area'], one: ['planning-43'] },
  { of: /没有合法用地手续|违法用地/u, one: ['land-law-77', 'penalty-16'] },
  { of: /税收优惠|税费优惠|土地使用税|所得税|土地增值税/u, one: ['tax-3'] },
  {
    of: /不再增缴|不增收|收费减免|费用减免|配套费|财政奖励|优惠政策/u,
    one: ['competition-10'],
  },
];

test('a matter is told with its article, whatever words a text has for it', () => {
  const portal = portalOf();
  const notes = allLawNotes(portal);
  const untold = allRights(portal).flatMap((right) => {
    const told = new Set(notesOn(right, notes).flatMap(({ laws }) => laws.map(({ id }) => id)));
    return matters
      .filter(({ topics }) => topics?.some((topic) => right.topics.includes(topic)) !== false)
      .filter(({ of, one }) => of.test(affirmed(right.quote)) && !one.some((id) => told.has(id)))
      .map(({ one }) => `${right.policy} ${right.anchor}：${one.join('、')}`);
  });
  expect(untold).toEqual([]);
});

test('a body that the law no longer knows by this name is told wherever a clause names it', () => {
  const former = /国土资源(?:局|厅|部门)|(?<!纪检)监察部门/u;
  const portal = portalOf();
  const notes = allLawNotes(portal).filter(({ kind }) => kind === 'overtaken');
  const untold = allPolicies(portal).flatMap(({ slug: policy, clauses }) =>
    clauses
      .filter(({ text }) => former.test(text))
      .filter(({ anchor, text }) => {
        const named = former.exec(text)?.[0] ?? '';
        return !notesOn({ policy, anchor }, notes).some(({ words }) =>
          words.some((word) => named.startsWith(word)),
        );
      })
      .map(({ anchor }) => `${policy} ${anchor}`),
  );
  expect(untold).toEqual([]);
});

test('who sets what is paid for collective land in Zhejiang stands beside each text of its cities', () => {
  const portal = portalOf();
  const cities = portal.cities.filter(({ province }) => province === '浙江省');
  const notes = allLawNotes(portal).filter(
    ({ policy, laws }) =>
      cities.some(({ slug }) =>
        allPolicies(portal).some((one) => one.slug === policy && one.city === slug),
      ) &&
      laws.some(({ id }) => id === 'land-law-48') &&
      // Of houses, what is chosen is the matter.
      !laws.some(({ id }) => id === 'housing-21'),
  );
  expect(notes.length).toBeGreaterThan(0);
  const untold = notes.filter(({ laws }) => !laws.some(({ id }) => id === 'zj-land-48'));
  expect(untold.map(({ policy, anchors }) => `${policy} ${anchors.join('、')}`)).toEqual([]);
});
