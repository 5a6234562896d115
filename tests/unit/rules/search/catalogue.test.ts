import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, groupStarts } from '../../../../src/rules/search/catalogue.ts';
import { aDocument, aUnit, tableOf } from '../../../support/search.ts';

const long = '低效用地再开发'.repeat(40);

describe('groupStarts', () => {
  it('lets short neighbours share a group and closes it when it is full', () => {
    const documents = [aDocument([aUnit('甲'), aUnit('乙'), aUnit(long), aUnit('丙')])];
    expect(groupStarts(documents)).toEqual([0, 3]);
  });

  it('makes groups longer where there is more text', () => {
    const units = Array.from({ length: 4000 }, () => aUnit('低效用地再开发'.repeat(10)));
    const few = groupStarts([aDocument(units.slice(0, 100))]);
    const many = groupStarts([aDocument(units)]);
    expect(units.length / many.length).toBeGreaterThan(100 / few.length);
  });
});

describe('buildCatalogue', () => {
  it('cuts the ids to what still tells them apart', () => {
    const documents = [aDocument([aUnit(long), aUnit(long), aUnit(long)])];
    const { groups } = buildCatalogue(documents, ['abcdefgh1', 'abcdefgh2', 'abcdefgi1']);
    expect(groups.map(([id]) => id)).toEqual(['abcdefgh1', 'abcdefgh2', 'abcdefgi1']);
    const short = buildCatalogue(documents, ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
    expect(short.groups.map(([id]) => id)).toEqual(['aaaaa', 'bbbbb', 'ccccc']);
  });

  it('counts folded characters, so that places in the index are places in the text', () => {
    const unit = aUnit('（一） 目标\n到 2027 年', { heading: '（一） 目标' });
    const { lengths, headings } = buildCatalogue([aDocument([unit])], ['aaaaa']);
    expect([lengths, headings]).toEqual([[11], [5]]);
  });
});

describe('UnitTable', () => {
  it('finds the unit of any place in a group', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙'), minLength: 1 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const documents = [aDocument(all.map((text) => aUnit(text)))];
        const table = tableOf(documents);
        const starts = groupStarts(documents);
        all.forEach((text, unit) => {
          const { group, within } = table.placeInGroup(unit);
          const first = starts[group] ?? 0;
          expect(first + within).toBe(unit);
          const before = all.slice(first, unit).join('').length;
          const id = `group-${String(first).padStart(4, '0')}`;
          expect(table.locate(id, before + text.length - 1)).toEqual({ unit, at: text.length - 1 });
        });
      }),
    );
  });

  it('knows no group of another index', () => {
    expect(tableOf([aDocument([aUnit('甲')])]).locate('other', 0)).toBeNull();
  });

  it('gives the units tagged with a topic or a role, and nothing for words of the language itself', () => {
    const table = tableOf([
      aDocument([aUnit('甲', { roles: ['承租人'] }), aUnit('乙', { topics: ['房票'] })]),
    ]);
    expect(table.tagged('承租人')).toEqual([0]);
    expect(table.tagged('房票')).toEqual([1]);
    expect(table.tagged('constructor')).toEqual([]);
  });
});
