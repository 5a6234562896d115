import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../../src/rules/search/catalogue.ts';
import { foldText } from '../../../../src/rules/search/fold.ts';
import { placesOfPairs } from '../../../../src/rules/search/places.ts';
import { aDocument, aUnit, tableOf } from '../../../support/search.ts';

describe('buildCatalogue', () => {
  it('counts folded characters, so that places in the index are places in the text', () => {
    const unit = aUnit('（一） 目标\n到 2027 年', { heading: '（一） 目标', everyday: '哪 年' });
    const { lengths, headings, everyday } = buildCatalogue([aDocument([unit])], {
      version: '',
      places: [],
      common: [],
      texts: [],
    });
    expect([lengths, headings, everyday]).toEqual([[11], [5], [2]]);
  });

  it('takes a topic called like a property of objects for a topic', () => {
    const table = tableOf([aDocument([aUnit('甲', { topics: ['constructor', '__proto__'] })])]);
    expect(table.catalogue.topics['constructor']).toEqual([0]);
    expect(table.facets(0).topic).toEqual(['constructor', '__proto__']);
  });
});

describe('UnitTable', () => {
  it('finds the unit of any place of any pair', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', ' '), maxLength: 12 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const units = all.map((text, at) => aUnit(text, { everyday: at % 2 === 0 ? '丙丁' : '' }));
        const table = tableOf([aDocument(units)]);
        const read = units.map(({ text, everyday }) => [foldText(text), everyday] as const);
        for (const [pair, places] of placesOfPairs(units)) {
          for (const place of places) {
            const { unit, at } = table.locate(place);
            const [text = '', everyday = ''] = read[unit] ?? [];
            expect(`${text}\n${everyday}\n`.slice(at, at + 2)).toBe(pair);
          }
        }
      }),
    );
  });
});
