import { describe, expect, it } from 'vitest';
import { areaAsked, projectsOfArea } from '../../../../src/rules/search/areas.ts';
import { aDocument, aUnit, tableOf } from '../../../support/search.ts';

describe('areaAsked', () => {
  it.each([
    ['500亩以上', { least: 500, most: Infinity }],
    ['超过1.2万亩的片区', { least: 12_000, most: Infinity }],
    ['不到 50亩的项目', { least: 0, most: 50 }],
    ['面积最大的片区', { least: 0, most: Infinity }],
    ['项目 最小', { least: 0, most: Infinity, smallestFirst: true }],
  ])('reads %s', (text, area) => {
    expect(areaAsked(text)).toEqual(area);
  });

  it.each(['500亩以上怎么供地', '3亩', '亩以上', '面积最大', '最大的厂房'])(
    'reads none in %s',
    (text) => {
      expect(areaAsked(text)).toBeNull();
    },
  );
});

describe('projectsOfArea', () => {
  const project = (id: number, areaMu: number | null) =>
    aDocument([aUnit('片区')], {
      kind: 'project',
      url: `/projects/x-00${id}/`,
      facets: { city: ['湖州市'] },
      areaMu,
    });
  const table = tableOf([project(1, 400), project(2, 500), project(3, null), project(4, 900)]);

  it('gives the largest first, and none without a printed area', () => {
    const area = { least: 500, most: Infinity };
    expect(projectsOfArea(area, [], [], table).map(({ unit }) => unit)).toEqual([3, 1]);
    expect(projectsOfArea(area, ['嘉兴市'], [], table)).toEqual([]);
    const smallest = { least: 0, most: Infinity, smallestFirst: true };
    expect(projectsOfArea(smallest, [], [], table).map(({ unit }) => unit)).toEqual([0, 1, 3]);
  });
});
