import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetNames } from '../../../../src/rules/search/catalogue.ts';
import {
  applyChoice,
  choiceFrom,
  countFacets,
  parametersOf,
  type Choice,
} from '../../../../src/rules/search/facets.ts';
import { aDocument, aUnit, tableOf } from '../../../support/search.ts';

const table = tableOf([
  aDocument([aUnit('甲', { topics: ['房票'] }), aUnit('乙')], {
    facets: { city: ['合肥市'], status: ['在载明的有效期内'], year: ['2023'] },
  }),
  aDocument([aUnit('丙')], {
    kind: 'project',
    facets: { city: ['湖州市'], township: ['织里镇', '东林镇'], year: ['2024'] },
  }),
  aDocument([aUnit('丁')], { facets: { city: ['湖州市'], year: ['2024'] } }),
]);
const all = [0, 1, 2, 3].map((unit) => ({ unit, matches: [], exact: true }));
const passing = (choice: Choice) => applyChoice(all, choice, table).map(({ unit }) => unit);

describe('applyChoice', () => {
  it('takes any value within a facet and all facets together', () => {
    expect(passing({ city: ['合肥市', '湖州市'] })).toEqual([0, 1, 2, 3]);
    expect(passing({ city: ['湖州市'], kind: ['clause'] })).toEqual([3]);
    expect(passing({ township: ['东林镇'] })).toEqual([2]);
    expect(passing({ topic: ['房票'] })).toEqual([0]);
  });
});

describe('countFacets', () => {
  it('counts what one would see after choosing each value', () => {
    const choice: Choice = { city: ['湖州市'] };
    for (const { name, values } of countFacets(all, choice, table)) {
      for (const { value, count, chosen } of values) {
        expect(passing({ ...choice, [name]: [value] }), `${name} ${value}`).toHaveLength(count);
        expect(chosen).toBe(name === 'city' && value === '湖州市');
      }
    }
  });

  it('has all nine facets, the most frequent value first', () => {
    const counts = countFacets(all, {}, table);
    expect(counts.map(({ name }) => name)).toEqual([...facetNames]);
    expect(counts[0]?.values.map(({ value }) => value)).toEqual(['clause', 'project']);
  });

  it('keeps a chosen value that no hit has, so that it can be taken back', () => {
    const counts = countFacets(all, { county: ['某区'] }, table);
    const county = counts.find(({ name }) => name === 'county');
    expect(county?.values).toEqual([{ value: '某区', count: 0, chosen: true }]);
  });
});

describe('the address', () => {
  it('gives back what was searched for', () => {
    const choices = fc.dictionary(
      fc.constantFrom(...facetNames),
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 3 }),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.string(), choices, fc.boolean(), (query, choice, newest) => {
        const parameters = new URLSearchParams(parametersOf(query, choice, newest).toString());
        expect(choiceFrom(parameters)).toEqual(choice);
        expect(parameters.get('sort') === 'new').toBe(newest);
        expect(parameters.get('q') ?? '').toBe(query.toWellFormed());
      }),
    );
  });

  it('leaves out empty, endless and unknown values', () => {
    const long = '长'.repeat(100);
    expect(
      choiceFrom(new URLSearchParams(`city=&year=${long}&other=1&kind=task&kind=task`)),
    ).toEqual({ kind: ['task'] });
  });
});
