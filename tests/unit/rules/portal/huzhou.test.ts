import { describe, expect, test } from 'vitest';
import {
  allProjects,
  neighbours,
  projectById,
  townships,
} from '../../../../src/rules/portal/projects.ts';
import { projectStatistics } from '../../../../src/rules/portal/statistics.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

/** The numbers of 湖政发〔2024〕2号 附件2, added up by hand. */
describe('the list of 2024-01-30', () => {
  const statistics = projectStatistics(portal);
  const counted = (groups: readonly { key: string; projects: number; areaMu: number | null }[]) =>
    groups.map(({ key, projects, areaMu }) => `${key} ${projects} ${String(areaMu)}`);

  test('has 66 rows and 23,743 亩, huzhou-001 to huzhou-066', () => {
    expect(statistics.total).toEqual({ projects: 66, areaMu: 23_743, unprinted: 0 });
    expect(allProjects(portal).map(({ id }) => id)).toEqual(
      Array.from({ length: 66 }, (_, index) => `huzhou-${String(index + 1).padStart(3, '0')}`),
    );
  });

  test('adds up by stage, county and category', () => {
    expect(counted(statistics.byStage)).toEqual([
      'reserve 2 860',
      'planned 20 6280',
      'underway 44 16603',
    ]);
    expect(counted(statistics.byCounty)).toEqual([
      '吴兴区 6 2700',
      '南浔区 6 4350',
      '南太湖新区 9 1300',
      '德清县 26 6005',
      '长兴县 10 4108',
      '安吉县 9 5280',
    ]);
    expect(counted(statistics.byCategory)).toEqual([
      '低效工业片区 38 12643',
      '低效住宅片区 13 2437',
      '低效村庄片区 14 8555',
      '矿地利用片区 1 108',
    ]);
  });

  test('names 94 places, all of them known', () => {
    const kinds = new Map<string, number>();
    for (const { match } of allProjects(portal).flatMap(({ places }) => places)) {
      kinds.set(match, (kinds.get(match) ?? 0) + 1);
    }
    expect(Object.fromEntries(kinds)).toEqual({
      exact: 75,
      suffix: 8,
      zone: 5,
      village: 4,
      scan: 2,
    });
  });

  test('has 11 rows of several places with 46 % of the area; an open list and a zone have no one spot either', () => {
    const spread = allProjects(portal).filter(({ position }) => position === null);
    expect(spread.map(({ seq }) => seq)).toEqual([3, 4, 6, 7, 8, 9, 10, 44, 48, 55, 56, 62, 65]);
    const several = spread.filter(({ places }) => places.length > 1);
    const area = several.reduce((sum, { areaMu }) => sum + (areaMu ?? 0), 0);
    expect([several.length, Math.round((100 * area) / 23_743)]).toEqual([11, 46]);
  });

  test('keeps 南太湖新区 as owner while its streets carry the codes of 吴兴区', () => {
    const project = projectById(portal, 'huzhou-013');
    expect(project).toMatchObject({ county: '南太湖新区', countyCode: null });
    expect(project.places[0]).toMatchObject({ official: '龙溪街道', code: '330502010' });
  });

  test('gives 新市镇 its five rows', () => {
    const rows = allProjects(portal).filter(({ places }) =>
      places.some(({ code }) => code === '330521102'),
    );
    expect(rows.map(({ seq }) => seq)).toEqual([23, 24, 25, 26, 44]);
    expect(neighbours(portal, projectById(portal, 'huzhou-025'), 4).map(({ seq }) => seq)).toEqual([
      23, 24, 26, 44,
    ]);
  });

  test('knows the 72 townships, and no project of an unknown id', () => {
    expect(townships(portal)).toHaveLength(72);
    expect(() => projectById(portal, 'huzhou-067')).toThrow('没有编号为“huzhou-067”的项目');
  });
});
