import { describe, expect, it } from 'vitest';
import { writeReadings } from '../../../../src/domain/search/pinyin.ts';
import {
  buildLexicon,
  partsOf,
  simplify,
  unitsOfYears,
  yearsIn,
} from '../../../../src/domain/search/understand.ts';

const words = {
  synonyms: { 赔偿: ['补偿'], 没有土地证: ['没有合法用地手续'] },
  idle: ['怎么办', '的'],
  spans: [
    [7, null, 1986],
    [8, 1987, 2009],
  ] as [number, number | null, number | null][],
};
const vocabulary = {
  words: ['织里', '补偿标准', '补偿', '开发', '治理', '低效用地'],
  readings: writeReadings(
    new Map(
      [
        'bu补',
        'chang偿',
        'biao标',
        'zhun准',
        'kai开楷',
        'fa发',
        'zhi织治',
        'li里理',
        'di低',
        'xiao效校',
        'yong用',
      ].flatMap((line) => {
        const syllable = /^[a-z]+/.exec(line)?.[0] ?? '';
        return Array.from(
          line.slice(syllable.length),
          (character) => [character, syllable] as const,
        );
      }),
    ),
  ),
};
const lexicon = buildLexicon(words, vocabulary);
const textsOf = (query: string) =>
  partsOf(query, lexicon).map(({ readings }) => readings.map(({ text }) => text));

describe('partsOf', () => {
  it('knows people’s words', () => {
    expect(textsOf('赔偿')).toEqual([['补偿']]);
  });

  it('reads pinyin and initials', () => {
    expect(textsOf('zhili')).toEqual([['织里', '治理']]);
    expect(textsOf('bcbz')).toEqual([['补偿标准']]);
  });

  it('hears what a wrong character sounds like', () => {
    expect(partsOf('楷发', lexicon)[0]?.readings[0]).toMatchObject({ text: '开发', why: 'sound' });
  });

  it('finds the word that lacks a character', () => {
    expect(textsOf('低用地')).toEqual([['低效用地']]);
  });

  it('takes a question apart and leaves out what says nothing', () => {
    const parts = partsOf('1985年的没有土地证怎么办', lexicon);
    expect(parts.map(({ typed }) => typed)).toEqual(['1985年', '没有土地证']);
  });
});

describe('simplify', () => {
  it('writes traditional characters as the texts do', () => {
    expect(simplify('補償', { traditional: '補償', simplified: '补偿' })).toBe('补偿');
  });
});

describe('unitsOfYears', () => {
  it('finds the spans that a year lies in', () => {
    expect([...unitsOfYears(yearsIn('1985年建的'), words)]).toEqual([7]);
    expect([...unitsOfYears(yearsIn('1990年'), words)]).toEqual([8]);
    expect(unitsOfYears([2020], words).size).toBe(0);
  });
});
