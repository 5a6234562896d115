import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairWords, queryWords } from '../../../../src/domain/search/code.ts';
import {
  isUnambiguous,
  placesIn,
  runs,
  unionOf,
  unitsOfAll,
} from '../../../../src/domain/search/occurrence.ts';

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

describe('runs', () => {
  it('are the places of a term whose characters differ', () => {
    fc.assert(
      fc.property(text, term.filter(isUnambiguous), (folded, wanted) => {
        const words = new Set(queryWords(wanted));
        const places = pairWords(folded).flatMap((word, at) => (words.has(word) ? [at] : []));
        expect(runs(places, words.size)).toEqual(placesIn(folded, wanted));
      }),
    );
  });

  it('hold at least the places of any term', () => {
    fc.assert(
      fc.property(text, term, (folded, wanted) => {
        const words = queryWords(wanted);
        const places = pairWords(folded).flatMap((word, at) => (words.includes(word) ? [at] : []));
        const found = runs(places, words.length);
        for (const place of placesIn(folded, wanted)) expect(found).toContain(place);
      }),
    );
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
