import { describe, expect, it } from 'vitest';
import { writeReadings } from '../../../../src/rules/search/pinyin.ts';
import {
  buildLexicon,
  partsOf,
  simplify,
  unitsOfYear,
  yearOf,
} from '../../../../src/rules/search/understand.ts';

const words = {
  synonyms: { 赔偿: ['补偿'], 没有土地证: ['没有合法用地手续'] },
  idle: ['怎么办', '的'],
  years: [1986],
  spans: [
    [7, null, 1986],
    [8, 1987, 2009],
  ] as [number, number | null, number | null][],
};
const vocabulary = {
  words: ['织里', '补偿标准', '补偿', '开发', '治理', '低效用地', '保障性租赁住房'],
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

  it('knows what a word is short for', () => {
    expect(textsOf('保租房')).toEqual([['保障性租赁住房']]);
    expect(textsOf('保安房')).toEqual([[]]);
  });

  it('reads number words with what they count in figures too, wherever they stand', () => {
    expect(textsOf('三亩的补偿')).toEqual([['三亩', '3亩'], ['补偿']]);
    expect(textsOf('补偿百分之五十五')).toEqual([['补偿'], ['百分之五十五', '55%']]);
    expect(textsOf('500米补偿')).toEqual([['500米', '500'], ['补偿']]);
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

describe('unitsOfYear', () => {
  it('finds the spans that a year lies in', () => {
    expect([...unitsOfYear(1985, words)]).toEqual([7]);
    expect([...unitsOfYear(1990, words)]).toEqual([8]);
    expect(unitsOfYear(2020, words).size).toBe(0);
  });

  it('takes a word for a year with 年 or without, and nothing longer', () => {
    expect(['1985', '1985年', '1985年底', '19850', '亩'].map(yearOf)).toEqual([
      1985,
      1985,
      null,
      null,
      null,
    ]);
  });

  it('looks up a year that the texts print, and no other', () => {
    const lexicon = buildLexicon(words, vocabulary);
    const readings = (typed: string) => partsOf(`${typed}补偿`, lexicon)[0]?.readings.length;
    expect(readings('1986年')).toBeGreaterThan(0);
    expect(readings('1985年')).toBe(0);
  });
});
