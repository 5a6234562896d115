import { describe, expect, it } from 'vitest';
import { readReadings, readingOf, writeReadings } from '../../../../src/rules/search/pinyin.ts';

describe('writeReadings', () => {
  it('is read back as it was, rare characters and those without a reading included', () => {
    const readings = new Map([
      ['啊', 'a'],
      ['阿', 'a'],
      ['埃', 'ai'],
      ['座', 'zuo'],
      ['囝', 'jian'],
      ['珑', 'long'],
    ]);
    expect(new Map(readReadings(writeReadings(readings)))).toEqual(readings);
  });

  it('names no everyday character', () => {
    const { everyday } = writeReadings(
      new Map([
        ['啊', 'a'],
        ['阿', 'a'],
      ]),
    );
    expect(everyday).toBe('a2_3753');
  });
});

describe('readingOf', () => {
  it('is null where a character has no reading', () => {
    const readings = new Map([
      ['织', 'zhi'],
      ['里', 'li'],
    ]);
    expect(readingOf('织里', readings)).toEqual(['zhi', 'li']);
    expect(readingOf('织镇', readings)).toBeNull();
  });
});
