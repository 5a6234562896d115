import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairWords, queryWords } from '../../../../src/rules/search/code.ts';
import {
  joinStretches,
  runs,
  stretchesOf,
  unionOf,
  unitsOfAll,
} from '../../../../src/rules/search/occurrence.ts';
import { placesIn } from '../../../support/search.ts';

const text = fc.string({
  unit: fc.constantFrom(...Array.from('甲乙丙丁')),
  minLength: 2,
  maxLength: 40,
});
const term = fc.string({
  unit: fc.constantFrom(...Array.from('甲乙丙丁')),
  minLength: 2,
  maxLength: 4,
});

/** What the index says of a text: the places of any of the words, not which word stands where. */
function placesOf(folded: string, wanted: string): number[] {
  const words = new Set(queryWords(wanted));
  return pairWords(folded).flatMap((word, at) => (words.has(word) ? [at] : []));
}

describe('stretchesOf', () => {
  it('cuts where a character comes again, and holds every pair', () => {
    expect(stretchesOf('2024年')).toEqual([
      { at: 0, text: '20' },
      { at: 1, text: '024年' },
    ]);
    expect(stretchesOf('补补补').map(({ text: part }) => part)).toEqual(['补补', '补补']);
    fc.assert(
      fc.property(term, (wanted) => {
        const pairs = stretchesOf(wanted).flatMap(({ text: part }) => queryWords(part));
        expect(pairs).toEqual(queryWords(wanted));
      }),
    );
  });
});

describe('runs and joinStretches', () => {
  it('give the places of any term, from places of pairs alone', () => {
    fc.assert(
      fc.property(text, term, (folded, wanted) => {
        const found = stretchesOf(wanted).map(({ at, text: part }) => ({
          at,
          places: new Map([['record', runs(placesOf(folded, part), queryWords(part).length)]]),
        }));
        expect(joinStretches(found).get('record') ?? []).toEqual(placesIn(folded, wanted));
      }),
    );
  });

  it('leave out a record that lacks a stretch', () => {
    const found = [
      {
        at: 0,
        places: new Map([
          ['one', [3]],
          ['other', [5]],
        ]),
      },
      {
        at: 2,
        places: new Map([
          ['one', [5]],
          ['third', [7]],
        ]),
      },
    ];
    expect(joinStretches(found)).toEqual(new Map([['one', [3]]]));
    expect(joinStretches([])).toEqual(new Map());
  });
});

describe('unitsOfAll and unionOf', () => {
  const one = new Map([
    [1, [0]],
    [2, [5]],
  ]);
  const other = new Map([
    [2, [3, 5]],
    [3, [1]],
  ]);

  it('keep the units that hold every term', () => {
    expect(unitsOfAll([one, other])).toEqual([2]);
    expect(unitsOfAll([])).toEqual([]);
  });

  it('join the places of readings, each once, in order', () => {
    expect(unionOf([one, other]).get(2)).toEqual([3, 5]);
  });
});
