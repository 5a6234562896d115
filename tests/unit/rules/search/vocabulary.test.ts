import { describe, expect, it } from 'vitest';
import { writeReadings } from '../../../../src/rules/search/pinyin.ts';
import { Vocabulary } from '../../../../src/rules/search/vocabulary.ts';

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
const vocabulary = new Vocabulary(
  {
    words: [
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
    readings: writeReadings(new Map(readings)),
  },
  null,
);
const all = (text: string) => new Set(Array.from(text).keys());

describe('pinyin', () => {
  it('is read in full, places first, and by initials', () => {
    expect(vocabulary.readAs('zhili')).toEqual(['织里', '治理']);
    expect(vocabulary.readAs('bcbz')).toEqual(['补偿标准']);
    expect(vocabulary.readAs('constructor')).toEqual([]);
  });

  it('is cut into words where it is no one word', () => {
    expect(vocabulary.readAsRun('zhilibuchang')).toEqual([['织里', '治理'], ['补偿']]);
    expect(vocabulary.readAsRun('zhilixyz')).toBeNull();
  });

  it('may lack the end of its last word', () => {
    expect(vocabulary.readAsRun('zhilibuch')).toEqual([
      ['织里', '治理'],
      ['补偿标准', '补偿'],
    ]);
    expect(vocabulary.readAsRun('zhilibu')).toBeNull();
  });
});

describe('a misspelt word', () => {
  it('is heard by its sound, also within a longer query', () => {
    expect(vocabulary.soundingWithin('楷发', all('楷发'))).toEqual(['开发']);
    expect(vocabulary.soundingWithin('张家湾改到哪了', new Set([0, 1]))).toEqual(['章家湾']);
  });

  it('is rather the word that shares a character with it', () => {
    expect(vocabulary.soundingWithin('税废', all('税废'))).toEqual(['税费', '水费']);
  });

  it('is heard so too by who does not tell zh from z, where it is long enough', () => {
    expect(vocabulary.soundingWithin('土地增收', all('土地增收'))).toEqual(['土地征收']);
    expect(vocabulary.soundingWithin('治力', new Set([0, 1]))).toEqual([]);
  });

  it('is rather what rhymes with it', () => {
    expect(vocabulary.writtenLike('零曾地')).toEqual(['零增地']);
  });

  it('is not looked for where all pairs stand somewhere', () => {
    expect(vocabulary.soundingWithin('张家湾', new Set())).toEqual([]);
  });

  it('is found by what it lacks, and by what it is short for', () => {
    expect(vocabulary.writtenLike('低用地')).toEqual(['低效用地']);
    expect(vocabulary.writtenLike('保租房')).toEqual(['保障性租赁住房']);
    expect(vocabulary.writtenLike('保安房')).toEqual([]);
  });
});
