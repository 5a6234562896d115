import { describe, expect, test } from 'vitest';
import type { City } from '../../../../src/facts/kinds/city.ts';
import type { Law, LawNote, Remedy } from '../../../../src/facts/kinds/law.ts';
import { provincesRead, remediesShown } from '../../../../src/rules/portal/laws.ts';
import {
  inArticleOrder,
  mayBeShown,
  notesOn,
  unknownLaws,
  withLaws,
  shareNotes,
  tellOnce,
} from '../../../../src/rules/law/law.ts';
import {
  formatLaw,
  formatLawCheck,
  formatLaws,
  joinArticles,
} from '../../../../src/rules/words/law.ts';

const read: Law = {
  id: 'jia-1',
  title: '甲法',
  article: '第一条',
  inForceSince: '2021-09-01',
  says: '甲乙丙丁戊己',
  checked: { by: '本站整理', on: '2026-01-02', edition: '2021年7月2日修订' },
};
const remembered: Law = { ...read, id: 'yi-2', title: '乙法', article: '第二条', checked: null };

describe('what may be shown', () => {
  test('a note whose every article was read', () => {
    expect(mayBeShown({ laws: [read] })).toBe(true);
  });

  test('not a note of which one article is from memory', () => {
    expect(mayBeShown({ laws: [read, remembered] })).toBe(false);
  });
});

test('articles take the place of their ids; an id without an article is told', () => {
  expect(withLaws({ laws: ['jia-1'] }, [read, remembered]).laws).toEqual([read]);
  expect(unknownLaws({ laws: ['jia-1', 'bing-3'] }, [read])).toEqual(['bing-3']);
});

test('a note stands beside the clauses it names, and quotations with its words, told once a page', () => {
  const note = {
    words: ['出让'] as [string],
    policy: 'jia-2024-1',
    anchors: ['c-1-2' as const],
    kind: 'overtaken' as const,
    laws: [read],
    note: '甲乙丙丁戊己庚辛壬癸',
  };
  expect(notesOn({ policy: 'jia-2024-1', anchor: 'c-1-2' }, [note])).toEqual([note]);
  expect(notesOn({ policy: 'jia-2024-1', anchor: 'c-1' }, [note])).toEqual([]);
  expect(notesOn({ policy: 'yi-2024-1', anchor: 'c-1-2' }, [note])).toEqual([]);

  const beside = (quote: string) =>
    notesOn({ policy: 'jia-2024-1', anchor: 'c-1-2', quote }, [note]);
  expect(beside('以协议方式出\n\n让的。')).toEqual([note]);
  expect(beside('……鼓励集体经济组织参与。')).toEqual([]);

  const first = { lawNotes: [note] };
  expect(tellOnce([first, first], new Set())).toEqual([
    { lawNotes: [note], toldAbove: [] },
    { lawNotes: [], toldAbove: [note] },
  ]);
});

test('of texts side by side a note is told once: below its text, or once for all that have it', () => {
  const about = (note: string): LawNote => ({
    ...{ policy: 'jia-2024-1', anchors: ['c-1-2'], kind: 'overtaken', words: ['出让'] },
    ...{ laws: [read], note },
  });
  const of = (name: string, ...notes: string[]) => ({ name, lawNotes: notes.map(about) });
  const { shared, texts } = shareNotes([
    [of('一', '甲'), of('二')],
    [of('三', '乙', '甲'), of('四', '乙')],
  ]);
  const numbers = (all: typeof shared) => all.map(({ note, number }) => [note.note, number]);
  expect(numbers(shared)).toEqual([['甲', 1]]);
  expect(texts.map(({ own }) => numbers([...own]))).toEqual([[], [['乙', 2]]]);
  expect(
    texts.map(({ quoted }) => quoted.map(({ item, numbers: on }) => [item.name, ...on])),
  ).toEqual([
    [['一', 1], ['二']],
    [
      ['三', 1, 2],
      ['四', 2],
    ],
  ]);
});

test('remedies of one province stand only where a city of it is shown', () => {
  const of = (id: string, province: string | null): Remedy => ({
    ...{ id, province, group: 'valuation' as const, name: '甲乙', when: '甲乙丙丁' },
    ...{ says: '甲乙丙丁戊己', period: null, roles: [], laws: [read] },
  });
  const remedies = [of('all', null), of('there', '33'), of('elsewhere', '34')];
  const cities = [
    { code: '330500', province: '甲省' },
    { code: '230800', province: '乙省' },
  ] as City[];
  expect(remediesShown({ remedies, cities }).map(({ id }) => id)).toEqual(['all', 'there']);
  expect(provincesRead({ remedies, cities })).toEqual({ read: ['甲省'], unread: ['乙省'] });
});

describe('words', () => {
  test('a law stands in 《》, a title within it in 〈〉', () => {
    expect(formatLaw(read)).toBe('《甲法》第一条');
    expect(formatLaw({ title: '关于适用《甲法》的解释', article: '第六条' })).toBe(
      '《关于适用〈甲法〉的解释》第六条',
    );
  });

  test('articles of one law stand together', () => {
    expect(formatLaws([read, { ...read, article: '第三条' }, remembered])).toBe(
      '《甲法》第一条、第三条，《乙法》第二条',
    );
  });

  test('articles that are words already name their law once', () => {
    expect(
      joinArticles(['《甲法》第一条', '《甲法》第三条', '《乙法》第一条', '原文三、（四）']),
    ).toBe('《甲法》第一条、第三条、《乙法》第一条、原文三、（四）');
  });

  test('the day of reading is that of the record, and what was not read says so', () => {
    expect(formatLawCheck(read)).toBe(
      '2021年9月1日起施行；本站整理于2026年1月2日核对，所读文本：2021年7月2日修订',
    );
    expect(formatLawCheck(remembered)).toContain('条文待核');
  });
});

test('the articles of a law stand in their own order, laws in that in which they are named', () => {
  const cited = ['乙法第三十一条', '甲法第二条', '乙法第八条', '乙法第十一条'].map((one) => ({
    law: { title: one.slice(0, 2), article: one.slice(2) },
  }));
  expect(inArticleOrder(cited).map(({ law }) => `${law.title}${law.article}`)).toEqual([
    '乙法第八条',
    '乙法第十一条',
    '乙法第三十一条',
    '甲法第二条',
  ]);
});
