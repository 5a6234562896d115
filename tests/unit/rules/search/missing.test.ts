import { describe, expect, it } from 'vitest';
import { search } from '../../../../src/rules/search/search.ts';
import { aDocument, aUnit, indexOf, someWords } from '../../../support/search.ts';

const clause = (city: string, text: string) =>
  aDocument([aUnit(text, { anchor: 'c-1' })], {
    url: `/policies/${city}/`,
    title: `${city}方案`,
    facets: { city: [city] },
  });
const documents = [
  clause('湖州市', '补偿安置按规定办理，推进城中村连片改造。'),
  clause('嘉兴市', '补偿安置另行规定，依照办法第三条办理。'),
  aDocument([aUnit('织里镇片区 | 织里镇')], {
    kind: 'project',
    url: '/projects/huzhou-001/',
    title: '织里镇片区',
    facets: { city: ['湖州市'], county: ['吴兴区'], township: ['织里镇'] },
  }),
];

async function ask(typed: string) {
  const { asking } = someWords();
  const list = {
    asks: ['哪些'],
    of: ['片区', '名单'],
    fillers: ['片区', '名单', '哪些', '的', '和', '有'],
  };
  const words = {
    counties: { 嘉兴市: ['桐乡市', '南湖区'], 湖州市: ['吴兴区'] },
    asking: { ...asking, list },
  };
  const index = indexOf(documents, {
    words,
    villages: { 织里镇: '晟舍村 西村 庙西村', 道场乡: '西村' },
    cities: '杭州 大连 湖州',
  });
  return search(() => index, typed, { limit: 10, choice: {}, newest: false });
}

describe('what a query names and the portal does not have', () => {
  it('is the list of a city whose county is named, whose texts come first', async () => {
    const { missing, cities, hits } = await ask('桐乡');
    expect(missing).toEqual({ what: 'list', county: '桐乡市', city: '嘉兴市' });
    expect(cities).toEqual(['嘉兴市']);
    expect(hits[0]?.city).toBe('嘉兴市');
  });

  it.each([
    ['嘉兴的片区名单', '嘉兴市'],
    ['湖州和嘉兴有哪些片区', '嘉兴市'],
    ['湖州的片区名单', null],
    ['嘉兴片区补偿安置', null],
  ])('is the list of a city that is asked for itself: %s', async (typed, city) => {
    const { missing } = await ask(typed);
    expect(missing).toEqual(city === null ? null : { what: 'list', county: null, city });
  });

  it.each(['杭州', '你们有杭州的政策吗', '杭州市 补偿安置', '杭 州 补偿'])(
    'is a city of which there is nothing: %s',
    async (typed) => {
      const { missing, total } = await ask(typed);
      expect(missing).toEqual({ what: 'city', city: '杭州', held: ['湖州市', '嘉兴市'] });
      expect(total).toBe(0);
    },
  );

  it('is no city whose name is made of parts of other words, and none that has texts', async () => {
    expect((await ask('重大连片改造')).missing).toBeNull();
    expect((await ask('湖州补偿安置怎样')).missing).toBeNull();
    const { missing, hits } = await ask('湖州和杭州补偿安置');
    expect(missing).toMatchObject({ city: '杭州' });
    expect(hits[0]?.city).toBe('湖州市');
  });

  it.each(['谁来管我们镇', '怎么去我们街道'])(
    'is no place made of a question: %s',
    async (typed) => {
      expect((await ask(typed)).missing).toBeNull();
    },
  );

  it('is a place that stands nowhere, which nothing is shown as if it were', async () => {
    const { missing, total } = await ask('张舍村');
    expect(missing).toEqual({ what: 'place', place: '张舍村', listed: ['湖州市'] });
    expect(total).toBe(0);
    expect((await ask('城中村')).missing).toBeNull();
    expect((await ask('吴兴城中村')).missing).toBeNull();
  });

  it.each([
    ['乌镇补偿', '乌镇'],
    ['横店镇补偿安置怎样', '横店镇'],
    ['嘉兴 新埭镇改造', '新埭镇'],
    ['新埭 镇补偿', '新埭镇'],
    ['补偿 新丰街道', '新丰街道'],
  ])('is a town that stands nowhere beside other words: %s', async (typed, place) => {
    const { missing, total, related } = await ask(typed);
    expect(missing).toMatchObject({ what: 'place', place });
    expect(total).toBe(0);
    expect(related).toBeGreaterThan(0);
  });

  it.each([
    '特色小镇补偿',
    '我们镇补偿',
    '哪个乡镇改造',
    '工商资本下乡补偿',
    '步行街道改造',
    '补偿街道改造',
    '考核区县',
  ])('is no town where the words name none: %s', async (typed) => {
    expect((await ask(typed)).missing).toBeNull();
  });

  it.each(['晟舍村', '晟舍', '请问晟舍村在不在名单里', '湖州晟舍社区的庙西'])(
    'is a village that stands nowhere, whose town leads on: %s',
    async (typed) => {
      const { missing, hits } = await ask(typed);
      expect(missing).toMatchObject({ what: 'village', towns: ['织里镇'] });
      expect(hits[0]?.address).toBe('/projects/huzhou-001/');
    },
  );

  it('is a village of each town that has one of that name', async () => {
    expect((await ask('西村')).missing).toMatchObject({ towns: ['织里镇', '道场乡'] });
    expect((await ask('庙西村')).missing).toMatchObject({ village: '庙西村' });
  });

  it('is an article that the texts of a city do not have', async () => {
    expect((await ask('湖州第三条')).missing).toEqual({
      ...{ what: 'article', article: '第三条', cities: ['湖州市'] },
    });
    expect((await ask('嘉兴第三条')).missing).toBeNull();
  });
});

describe('hits of a city that is named', () => {
  it('stand above those of other cities, which are not counted', async () => {
    const { total, hits } = await ask('湖州安置补偿怎样');
    expect(total).toBe(1);
    expect(hits.map(({ city }) => city)).toEqual(['湖州市', '嘉兴市']);
  });
});
