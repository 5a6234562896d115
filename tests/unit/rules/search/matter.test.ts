import { describe, expect, it } from 'vitest';
import { matterIn } from '../../../../src/rules/search/matter.ts';
import type { AskedMatter } from '../../../../src/rules/search/lexicon.ts';
import { someWords } from '../../../support/search.ts';

function asked(name: string, part: Partial<AskedMatter>): { name: string } & AskedMatter {
  return { name, ...{ asked: [], unless: [], ofCity: false, cities: ['甲市'] }, ...part };
}

const matters = [
  asked('签约时间', { asked: ['什么时候+签'], unless: ['政策'] }),
  asked('承租人补偿', { asked: ['租客', '租+赔'] }),
  asked('片区清单', { asked: ['哪些片区'], ofCity: true }),
  asked('房票与票据', { asked: ['购房券'], topic: '房票与票据', ofCity: true }),
  asked('电梯加装', { asked: ['电梯'], cities: ['甲市', '乙市'] }),
  asked('公示期', { asked: ['公示'], ofCity: true, figure: true }),
];
const words = someWords({
  matters,
  alike: { 什么时候: ['哪天', '几时'], 赔: ['赔偿', '补偿'] },
  topics: { 房票与票据: '给票买房|票' },
});
const nameOf = (query: string, cities: readonly string[] = []): string | undefined =>
  matters[matterIn([query], words, cities)?.at ?? -1]?.name;

describe('matterIn', () => {
  it('knows what is asked by any word that asks the same', () => {
    expect(nameOf('哪天开始签协议')).toBe('签约时间');
    expect(nameOf('租的店面补偿给谁')).toBe('承租人补偿');
  });

  it('tells what the query says beside it', () => {
    expect(matterIn(['房票租客'], words, [])?.beside.trim()).toBe('房票');
  });

  it('takes no other question for it', () => {
    expect(nameOf('哪天签政策文件')).toBeUndefined();
    expect(nameOf('补偿标准')).toBeUndefined();
  });

  it('tells what others state, and a topic, only of a city that is named and was read for it', () => {
    expect(nameOf('哪些片区')).toBeUndefined();
    expect(nameOf('甲市有哪些片区', ['甲市'])).toBe('片区清单');
    expect(nameOf('乙市有哪些片区', ['乙市'])).toBeUndefined();
    expect(nameOf('甲市房票', ['甲市'])).toBe('房票与票据');
    expect(nameOf('甲市给票买房', ['甲市'])).toBe('房票与票据');
    expect(nameOf('甲市开票', ['甲市'])).toBeUndefined();
  });

  it('tells of a matter that nobody read the texts for, as one that is not known', () => {
    expect(nameOf('装电梯')).toBe('电梯加装');
    expect(nameOf('乙市装电梯', ['乙市'])).toBe('电梯加装');
    expect(nameOf('丙市装电梯', ['丙市'])).toBeUndefined();
  });

  it('tells that a figure is missing only where one is asked for', () => {
    expect(nameOf('甲市公示几天', ['甲市'])).toBe('公示期');
    expect(nameOf('甲市没写公示', ['甲市'])).toBe('公示期');
    expect(nameOf('甲市公示', ['甲市'])).toBeUndefined();
  });
});
