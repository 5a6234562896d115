import { describe, expect, it } from 'vitest';
import { askingSchema } from '../../../../src/facts/kinds/asking.ts';
import { isSaid, withoutWays } from '../../../../src/rules/search/asking.ts';
import { loadAsking } from '../../../../scripts/search/search-words.ts';

describe('isSaid', () => {
  it.each([
    ['什么是房票', '什么是', true],
    ['房票是什么', '是什么。', true],
    ['房票是什么时候有的', '是什么。', false],
    ['什么', '是什么。', false],
    ['城市之间的区别', '城市+区别', true],
    ['区别在哪个城市', '城市+区别', false],
    ['不征求我的意见就拆', '不征求+就拆', true],
    ['不不同意', '不同+同意', false],
  ])('%s as %s: %s', (text, way, said) => {
    expect(isSaid(text, [way])).toBe(said);
  });
});

describe('withoutWays', () => {
  it('leaves the matter, and all where there is none', () => {
    const ways = ['各市', '城市+比较', '最高'];
    expect(withoutWays('城市之间比较补偿', ways).replaceAll(' ', '')).toBe('之间补偿');
    expect(withoutWays('基金计提最高', ways).trim()).toBe('基金计提');
    expect(withoutWays('各市', ways)).toBe('各市');
    expect(withoutWays('比较补偿', ways)).toBe('比较补偿');
  });
});

describe('how people ask', () => {
  const asking = loadAsking('.');

  it('takes ways and nothing that would be read as a pattern', () => {
    expect(askingSchema.safeParse({ ...asking, figure: ['几|多'] }).success).toBe(false);
    expect(askingSchema.safeParse({ ...asking, figure: ['比例+'] }).success).toBe(false);
    expect(askingSchema.safeParse({ ...asking, more: ['几'] }).success).toBe(false);
  });

  it.each([
    ['没通知我就把房子拆了', 'disagreement'],
    ['哪个市补得多', 'comparison'],
    ['土地码是啥', 'meaning'],
    ['财政局负责啥', 'duty'],
    ['计提比例最高的市', 'extreme'],
  ] as const)('knows %s', (text, what) => {
    expect(isSaid(text, asking[what])).toBe(true);
  });
});
