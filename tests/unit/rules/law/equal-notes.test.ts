import { expect, test } from 'vitest';
import type { LawNote } from '../../../../src/facts/kinds/law.ts';
import { notesOn } from '../../../../src/rules/law/law.ts';
import { allLawNotes } from '../../../../src/rules/portal/laws.ts';
import { allPolicies } from '../../../../src/rules/portal/policies.ts';
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
        const ids = own
          .flatMap(({ laws }) => laws.map(({ id }) => id))
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
