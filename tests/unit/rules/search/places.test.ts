import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byCode,
  coveringPairs,
  filesOfPlaces,
  joinPlaces,
  placesOfPairs,
  readPlaces,
  writePlaces,
} from '../../../../src/rules/search/places.ts';
import { aUnit, placesIn } from '../../../support/search.ts';

const text = fc.string({ unit: fc.constantFrom(...Array.from('甲乙丙')), maxLength: 40 });

describe('places', () => {
  it('are read as they were written', () => {
    const ascending = fc
      .uniqueArray(fc.nat(5_000_000), { minLength: 1 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(ascending, (places) => {
        expect(readPlaces(writePlaces(places))).toEqual(places);
      }),
    );
  });

  it('tell where any phrase stands, and where none does, within texts and never across', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), text, (texts, phrase) => {
        fc.pre(phrase.length >= 2);
        const places = placesOfPairs(texts.map((all) => aUnit(all)));
        const found = joinPlaces(
          coveringPairs(phrase).map(({ pair, at }) => ({ at, places: places.get(pair) ?? [] })),
        );
        let start = 0;
        const expected = texts.flatMap((all) => {
          const here = placesIn(all, phrase).map((at) => start + at);
          // A place follows each text and each text's everyday words.
          start += all.length + 2;
          return here;
        });
        expect(found).toEqual(expected);
      }),
    );
  });

  it('are kept in files in the order of their pairs, each pair once', () => {
    const places = placesOfPairs([aUnit('低效用地再开发'.repeat(300)), aUnit('补偿安置')]);
    const files = filesOfPlaces(places);
    const pairs = files.flatMap(({ content }) => Object.keys(content));
    expect(pairs).toEqual([...places.keys()].sort(byCode));
    expect(files.map(({ first }) => first)).toEqual(
      files.map(({ content }) => Object.keys(content)[0]),
    );
  });
});
