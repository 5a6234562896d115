import { describe, expect, it } from 'vitest';
import {
  buildVocabulary,
  pinyinRun,
  simplify,
  wordsByPinyin,
  wordsBySound,
  wordsLike,
} from '../../../../src/rules/search/lexicon.ts';
import { writeReadings } from '../../../../src/rules/search/pinyin.ts';
import { unitsOfYear, yearsMeant } from '../../../../src/rules/search/years.ts';

const readings = [
  'bu补',
  'chang偿',
  'biao标',
  'zhun准',
  'kai开楷',
  'fa发',
  'zhi织治',
  'li里理',
  'di低地',
  'xiao效校',
  'yong用',
  'zhang张章',
  'jia家',
  'wan湾',
  'ling零',
  'zeng增',
  'ceng曾',
  'xing星',
  'tu土',
  'zheng征',
  'shou收',
  'shui水税',
  'fei费废',
].flatMap((line) => {
  const syllable = /^[a-z]+/.exec(line)?.[0] ?? '';
  return Array.from(line.slice(syllable.length), (character) => [character, syllable] as const);
});
const vocabulary = buildVocabulary(
  [
    '织里',
    '章家湾',
    '补偿标准',
    '补偿',
    '开发',
    '治理',
    '低效用地',
    '保障性租赁住房',
    '零星地',
    '零增地',
    '土地征收',
    '水费',
    '税费',
  ],
  writeReadings(new Map(readings)),
);
const all = (text: string) => new Set(Array.from(text).keys());

describe('pinyin', () => {
  it('is read in full, places first, and by initials', () => {
    expect(wordsByPinyin('zhili', vocabulary)).toEqual(['织里', '治理']);
    expect(wordsByPinyin('bcbz', vocabulary)).toEqual(['补偿标准']);
    expect(wordsByPinyin('constructor', vocabulary)).toEqual([]);
  });

  it('is cut into words where it is no one word', () => {
    expect(pinyinRun('zhilibuchang', vocabulary)).toEqual([['织里', '治理'], ['补偿']]);
    expect(pinyinRun('zhilixyz', vocabulary)).toBeNull();
  });

  it('may lack the end of its last word', () => {
    expect(pinyinRun('zhilibuch', vocabulary)).toEqual([
      ['织里', '治理'],
      ['补偿标准', '补偿'],
    ]);
    expect(pinyinRun('zhilibu', vocabulary)).toBeNull();
  });
});

describe('a misspelt word', () => {
  it('is heard by its sound, also within a longer query', () => {
    expect(wordsBySound('楷发', all('楷发'), vocabulary)).toEqual(['开发']);
    expect(wordsBySound('张家湾改到哪了', new Set([0, 1]), vocabulary)).toEqual(['章家湾']);
  });

  it('is rather the word that shares a character with it', () => {
    expect(wordsBySound('税废', all('税废'), vocabulary)).toEqual(['税费', '水费']);
  });

  it('is heard so too by who does not tell zh from z, where it is long enough', () => {
    expect(wordsBySound('土地增收', all('土地增收'), vocabulary)).toEqual(['土地征收']);
    expect(wordsBySound('治力', new Set([0, 1]), vocabulary)).toEqual([]);
  });

  it('is rather what rhymes with it', () => {
    expect(wordsLike('零曾地', vocabulary)).toEqual(['零增地']);
  });

  it('is not looked for where all pairs stand somewhere', () => {
    expect(wordsBySound('张家湾', new Set(), vocabulary)).toEqual([]);
  });

  it('is found by what it lacks, and by what it is short for', () => {
    expect(wordsLike('低用地', vocabulary)).toEqual(['低效用地']);
    expect(wordsLike('保租房', vocabulary)).toEqual(['保障性租赁住房']);
    expect(wordsLike('保安房', vocabulary)).toEqual([]);
  });
});

describe('simplify', () => {
  it('writes traditional characters as the texts do', () => {
    expect(simplify('補償', { traditional: '補償', simplified: '补偿' })).toBe('补偿');
  });
});

describe('years', () => {
  it('are understood as people write them', () => {
    expect(yearsMeant('1985年占的地')).toEqual([1985]);
    expect(yearsMeant('95年买的')).toEqual([1995]);
    expect(yearsMeant('八十年代的房子')).toEqual([1985]);
    expect(yearsMeant('12年占的地')).toEqual([2012]);
  });

  it('are not seen in a length of time', () => {
    expect(yearsMeant('允许以10年为限')).toEqual([]);
    expect(yearsMeant('租20年')).toEqual([]);
  });

  it('lie in the spans that clauses speak of', () => {
    const spans: [number, number | null, number | null][] = [
      [7, null, 1986],
      [8, 1987, 2009],
    ];
    expect([...unitsOfYear(1985, { spans })]).toEqual([7]);
    expect([...unitsOfYear(1990, { spans })]).toEqual([8]);
    expect(unitsOfYear(2020, { spans }).size).toBe(0);
  });
});
