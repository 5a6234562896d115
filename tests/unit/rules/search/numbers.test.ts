import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../src/rules/search/fold.ts';
import { otherNotations, readNumerals } from '../../../../src/rules/search/numbers.ts';

describe('readNumerals', () => {
  it.each([
    ['两万', 20_000],
    ['一千零五十', 1050],
    ['二〇二四', 2024],
    ['十五', 15],
    ['三百万', 3_000_000],
    ['两千零八', 2008],
    ['一亿零五', 100_000_005],
  ])('reads %s', (words, value) => {
    expect(readNumerals(words)).toBe(value);
  });

  it.each(['', '万', '一二三万四', '亩'])('reads no number in “%s”', (words) => {
    expect(readNumerals(words)).toBeNull();
  });
});

describe('otherNotations', () => {
  it.each([
    ['20,000亩', '20000亩'],
    ['16603', '16，603'],
    ['两万亩', '20000亩'],
    ['2万亩', '20000亩'],
    ['三百万元', '300万元'],
    ['百分之五十五', '55%'],
    ['2024-01-30', '2024年1月30日'],
    ['2024/1/30', '2024年1月30日'],
    ['2024.1.30', '2024年1月30日'],
    ['20240130', '2024年1月30日'],
    ['2024年01月30日', '2024年1月30日'],
    ['2024-03', '2024年3月'],
    ['湖政发2024 2号', '湖政发（2024）2号'],
    ['五个工作日', '5个工作日'],
  ])('writes %s as %s too', (typed, other) => {
    const folded = typed.split(' ').map(foldText).join(' ');
    expect(otherNotations(folded)).toContain(other);
  });

  it('leaves words without numbers alone', () => {
    expect(otherNotations('补偿标准')).toEqual([]);
  });
});
