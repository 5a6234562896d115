import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairBeginnings, pairWords, queryWords } from '../../../../src/rules/search/code.ts';
import { foldText } from '../../../../src/rules/search/fold.ts';

const folded = fc
  .string({
    unit: fc.constantFrom(...Array.from('低效用地再开发补偿（1）%-"a亩𠮷')),
    minLength: 1,
    maxLength: 30,
  })
  .map(foldText);

describe('pairWords', () => {
  it('has one word a character, and the same words for the same text alone', () => {
    fc.assert(
      fc.property(folded, folded, (one, other) => {
        expect(pairWords(one)).toHaveLength(Array.from(one).length);
        expect(pairWords(one).join() === pairWords(other).join()).toBe(one === other);
      }),
    );
  });

  it('holds the words of each part of a text, in a row', () => {
    fc.assert(
      fc.property(folded, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = Array.from(text);
        const from = a % characters.length;
        const length = 2 + (b % 6);
        const part = characters.slice(from, from + length);
        if (part.length < 2) return;
        const words = pairWords(text).slice(from, from + part.length - 1);
        expect(queryWords(part.join(''))).toEqual(words);
      }),
    );
  });

  it('uses letters and digits only, so that no dictionary can cut a word', () => {
    for (const word of pairWords(foldText('“一张图”（55%）、𠮷')))
      expect(word).toMatch(/^[0-9a-z]+$/);
  });
});

describe('queryWords', () => {
  it('asks for a single character as the beginning of its pairs', () => {
    const [code = ''] = queryWords('亩');
    expect(pairWords('一亩地').filter((word) => word.startsWith(code))).toHaveLength(1);
  });
});

describe('pairBeginnings', () => {
  it('hold the beginning of each pair of a character, and figures after it whole', () => {
    const beginnings = pairBeginnings('1');
    for (const next of ['2', '.', '亩', '％', '𠮷', '']) {
      const [word = ''] = pairWords(foldText(`1${next}`));
      expect(beginnings.some((beginning) => word.startsWith(beginning))).toBe(true);
    }
    expect(beginnings).toContain(pairWords('12')[0]);
  });
});
