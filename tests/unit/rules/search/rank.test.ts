import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../../src/rules/search/catalogue.ts';
import {
  mixedFirst,
  newestFirst,
  rankExact,
  shortestStretch,
  type Finding,
} from '../../../../src/rules/search/rank.ts';
import { aDocument, aUnit, placesIn, tableOf } from '../../../support/search.ts';

function finding(documents: readonly SearchDocument[], term: string): Finding {
  const units = documents.flatMap((document) => document.units);
  const places = units.map(({ text }, unit): [number, number[]] => [unit, placesIn(text, term)]);
  const occurrences = new Map(places.filter(([, found]) => found.length > 0));
  return { length: Array.from(term).length, occurrences };
}

function exact(documents: readonly SearchDocument[], ...terms: string[]): number[] {
  const findings = terms.map((term) => finding(documents, term));
  const units = [...(findings[0]?.occurrences.keys() ?? [])].filter((unit) =>
    findings.every(({ occurrences }) => occurrences.has(unit)),
  );
  return rankExact(units, findings, tableOf(documents)).map(({ unit }) => unit);
}

const filler = '其他内容'.repeat(30);

describe('rankExact', () => {
  it('puts the phrase in a heading before the phrase in the text', () => {
    const documents = [aDocument([aUnit('房票'), aUnit('房票安置。', { heading: '房票安置' })])];
    expect(exact(documents, '房票')).toEqual([1, 0]);
  });

  it('puts terms near each other before terms far apart', () => {
    const documents = [aDocument([aUnit(`补偿${filler}标准`), aUnit(`${filler}补偿的标准`)])];
    expect(exact(documents, '补偿', '标准')).toEqual([1, 0]);
  });

  it('puts a text in force before one of unknown standing, and that before a draft', () => {
    const text = [aUnit('补偿标准')];
    const documents = [
      aDocument(text, { standing: 2 }),
      aDocument(text, { standing: 1 }),
      aDocument(text, { standing: 0 }),
    ];
    expect(exact(documents, '补偿')).toEqual([2, 1, 0]);
  });

  it('puts texts and lists before the pages that quote them, unless a topic is just that', () => {
    const text = [aUnit('房票安置', { heading: '房票' })];
    const documents = [
      aDocument([aUnit('房票和其他', { heading: '房票和其他' })], { kind: 'page' }),
      aDocument([aUnit('购房用房票')], { kind: 'clause' }),
      aDocument(text, { kind: 'topic' }),
    ];
    expect(exact(documents, '房票')).toEqual([2, 1, 0]);
  });

  it('tells where the matches are, in their order', () => {
    const documents = [aDocument([aUnit('补偿标准和补偿程序')])];
    const [ranked] = rankExact([0], [finding(documents, '补偿')], tableOf(documents));
    expect(ranked).toEqual({
      unit: 0,
      exact: true,
      matches: [
        { at: 0, length: 2 },
        { at: 5, length: 2 },
      ],
    });
  });
});

describe('shortestStretch', () => {
  it('is infinite where a term is missing', () => {
    const documents = [aDocument([aUnit('补偿'), aUnit('补偿标准')])];
    const findings = ['补偿', '标准'].map((term) => finding(documents, term));
    expect(shortestStretch(0, findings)).toBe(Infinity);
    expect(shortestStretch(1, findings)).toBe(2);
  });
});

describe('newestFirst', () => {
  it('puts what has no date last and keeps the order within a day', () => {
    const documents = ['2023-01-01', null, '2025-01-01', '2025-01-01'].map((date) =>
      aDocument([aUnit('甲')], { date }),
    );
    const ranked = documents.map((_, unit) => ({ unit, matches: [], exact: true }));
    expect(newestFirst(ranked, tableOf(documents)).map(({ unit }) => unit)).toEqual([2, 3, 0, 1]);
  });

  it('keeps hits of the whole query before the closest', () => {
    const documents = ['2023-01-01', '2025-01-01'].map((date) =>
      aDocument([aUnit('甲')], { date }),
    );
    const ranked = [
      { unit: 0, matches: [], exact: true },
      { unit: 1, matches: [], exact: false },
    ];
    expect(newestFirst(ranked, tableOf(documents)).map(({ unit }) => unit)).toEqual([0, 1]);
  });
});

describe('mixedFirst', () => {
  it('lets the last of many projects give way to clauses, and keeps the order', () => {
    const documents = [
      aDocument(
        Array.from({ length: 6 }, () => aUnit('改造')),
        { kind: 'project' },
      ),
      aDocument([aUnit('改造'), aUnit('改造'), aUnit('改造')]),
    ];
    const ranked = Array.from({ length: 9 }, (_, unit) => ({ unit, matches: [], exact: true }));
    const table = tableOf(documents);
    const units = (limit: number) => mixedFirst(ranked, limit, table).map(({ unit }) => unit);
    expect(units(6)).toEqual([0, 1, 2, 3, 6, 7]);
    expect(units(20)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(units(1)).toHaveLength(1);
  });
});
