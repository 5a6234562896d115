import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../../src/rules/search/catalogue.ts';
import { listsAsked } from '../../../../src/rules/search/lists.ts';
import { listsCounted, listsOfTowns } from '../../../../src/rules/search/lists-counted.ts';
import { aDocument, aUnit, someWords, tableOf } from '../../../support/search.ts';

function listsMeant(...[text, spoken, named, of]: Parameters<typeof listsAsked>) {
  const asked = listsAsked(text, spoken, named, of);
  return asked === null ? [] : listsCounted(asked, of);
}

function project(
  at: number,
  county: string,
  stage: string,
  areaMu: number | null,
  zones: readonly string[] = [],
  township: readonly string[] = [],
): SearchDocument {
  const name = `第${at}号地块改造项目`;
  return aDocument([aUnit(name, { heading: name })], {
    kind: 'project',
    url: `/projects/jia-00${at}/`,
    title: name,
    date: '2024-01-30',
    ...{ areaMu, zones },
    facets: {
      city: ['甲市'],
      county: [county],
      township,
      category: ['低效工业片区'],
      stage: [stage],
    },
  });
}

const table = tableOf([
  project(1, '乙县', '正在实施', 10),
  project(2, '乙县', '计划实施', 20.5, ['开发区']),
  project(3, '丙区', '储备', null),
  project(4, '丙区', '已调出', 7),
]);
const words = someWords({
  courtesy: ['谢谢', '哪些', '多少'],
  synonyms: { 还没开工: ['计划实施', '储备'], 完工: ['已完成'], 拆: ['征收'] },
});
const meant = (text: string, places: readonly string[] = [], cities: readonly string[] = []) =>
  listsMeant(text, words, { cities, places }, table)[0];

describe('listsAsked', () => {
  it('counts what is asked for in the latest list, and leads to its page with that choice', () => {
    expect(meant('哪些片区还没开工，谢谢')).toMatchObject({
      ...{ city: '甲市', day: '2024-01-30', of: 3, stages: ['储备', '计划实施'] },
      address: '/projects/?stage=reserve&stage=planned',
      asked: { projects: 2, areaMu: 20.5, unprinted: 1 },
    });
    expect(meant('乙县有几个项目', ['乙县'])).toMatchObject({ asked: { projects: 2 }, stages: [] });
    expect(meant('多少个工业片区')).toMatchObject({ categories: ['低效工业片区'], of: 3 });
  });

  it('counts nothing by stages that a list does not print', () => {
    const bare = project(1, '乙县', '', 10);
    const silent = tableOf([{ ...bare, facets: { ...bare.facets, stage: [] } }]);
    const asked = (text: string) => listsMeant(text, words, { cities: [], places: [] }, silent)[0];
    expect(asked('哪些项目已经完工')).toBeUndefined();
    expect(asked('多少个工业片区')).toMatchObject({ asked: { projects: 1 } });
  });

  it('tells that none is marked so, and never counts what a list no longer has', () => {
    expect(meant('哪些项目已经完工')?.asked.projects).toBe(0);
    expect(meant('一共多少个片区')?.of).toBe(3);
  });

  it('is meant by a city with a group of its projects and nothing else', () => {
    expect(meant('甲市计划实施', [], ['甲市'])).toMatchObject({ asked: { projects: 1 } });
    expect(meant('甲市计划实施补偿', [], ['甲市'])).toBeUndefined();
    expect(meant('计划实施')).toBeUndefined();
  });

  it('answers no question that asks for more than a list', () => {
    for (const text of ['哪些项目可以免税', '还没开工的项目罚多少', '38个工业片区', '片区怎么拆']) {
      expect(meant(text), text).toBeUndefined();
    }
  });
});

describe('a list asked for by a town that its projects name', () => {
  const places = tableOf([
    project(1, '乙县', '正在实施', 10, [], ['乙镇']),
    project(2, '乙县', '计划实施', 20.5, [], ['乙镇', '己镇']),
    project(3, '乙县', '正在实施', 5, ['开发区']),
    project(4, '乙县', '已调出', 7, [], ['乙镇']),
    project(5, '庚县', '正在实施', 3, ['新城']),
  ]);
  const asked = (text: string, named: readonly string[]) =>
    listsMeant(text, words, { cities: [], places: named }, places);

  it('counts those that name it, and apart what they share with other places', () => {
    for (const text of ['乙镇有项目吗', '乙镇有没有项目', '乙镇有几个片区']) {
      expect(asked(text, ['乙镇']), text).toMatchObject([
        {
          address: `/projects/?text=${encodeURIComponent('乙镇')}`,
          asked: { projects: 2, areaMu: 30.5 },
          of: 2,
          town: {
            name: '乙镇',
            alone: { projects: 1, areaMu: 10 },
            shared: { projects: 1, areaMu: 20.5 },
          },
          zones: [{ name: '开发区', count: 1 }],
        },
      ]);
    }
  });

  it('is one a town, and of the county where only its name as people say it is typed', () => {
    const towns = asked('乙镇和己镇有项目吗', ['乙镇', '己镇']);
    expect(towns.map(({ town }) => town?.name)).toEqual(['乙镇', '己镇']);
    const namesakes = tableOf([project(1, '南浔区', '正在实施', 10, [], ['南浔镇'])]);
    const both = { cities: [], places: ['南浔区', '南浔镇'] };
    const ofTown = (text: string) => listsMeant(text, words, both, namesakes)[0]?.town?.name;
    expect(ofTown('南浔有项目吗')).toBeUndefined();
    expect(ofTown('南浔镇有项目吗')).toBe('南浔镇');
  });

  it('is none where more is asked', () => {
    expect(asked('乙镇的项目赔多少', ['乙镇'])).toEqual([]);
  });
});

describe('listsOfTowns', () => {
  it('tells of the county in which a town lies that no project names', () => {
    expect(listsOfTowns([{ town: '丁镇', county: '乙县' }], table)).toMatchObject([
      {
        ...{ city: '甲市', towns: ['丁镇'], counties: ['乙县'], of: 2 },
        address: '/projects/?county=%E4%B9%99%E5%8E%BF',
        asked: { projects: 2, areaMu: 30.5 },
        zones: [{ name: '开发区', count: 1 }],
      },
    ]);
  });

  it('tells nothing of a county without projects', () => {
    expect(listsOfTowns([{ town: '丁镇', county: '戊县' }], table)).toEqual([]);
  });
});
